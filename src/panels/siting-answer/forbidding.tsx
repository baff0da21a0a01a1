import type { Alternatives } from "../../siting/answers.ts";
import { newSites } from "./proof-words.ts";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";
import { AmountNumber, DifferenceNumber, Fact } from "./told-number.tsx";

interface ForbiddingProps {
  alternatives: Alternatives | null;
  chosen: readonly number[];
  best: number | null;
}

/** What is left of the answer when one of its sites may not be built. */
export function Forbidding({ alternatives, chosen, best }: ForbiddingProps) {
  const told = useToldNow();
  const { t } = told.format;
  if (best === null) return null;
  const forced = new Map(alternatives?.forced.map((one) => [one.candidate, one]));
  const free = newSites(told, chosen).filter((place) => !told.data.problem.fixed.includes(place));
  return free.slice(0, MOST).map((place) => {
    const one = forced.get(place);
    return (
      <Fact key={place} label={<span data-ui-count>{t("siting-answer:forbid", { site: told.candidate(place) })}</span>}>
        {!one ? (
          <span className={styles.wait}>…</span>
        ) : one.objective === null ? (
          t("siting-answer:forbid-none")
        ) : (
          <>
            <AmountNumber amount={{ ...told.objective, formula: "forced-objective" }} value={one.objective} />{" "}
            {one.cost !== null && one.cost <= LEVEL * Math.abs(best) ? (
              <span className={styles.quiet}>{t("siting-answer:forbid-same")}</span>
            ) : (
              <DifferenceNumber amount={told.objective} value={one.objective - best} />
            )}
          </>
        )}
      </Fact>
    );
  });
}

/** Sums of the same weights in another order are level. */
const LEVEL = 1e-9;
/** All others stand in the table. */
const MOST = 6;
