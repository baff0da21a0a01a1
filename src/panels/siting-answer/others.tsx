import type { SitingRun } from "../../bind/use-siting.ts";
import type { Alternatives } from "../../siting/answers.ts";
import { PanelSection } from "../../ui/panel-section.tsx";
import { newSites, setWords } from "./proof-words.ts";
import { RunState } from "./run-state.tsx";
import styles from "./siting-answer.module.css";
import { useToldNow } from "./told.ts";
import { AmountNumber, DifferenceNumber } from "./told-number.tsx";

interface OthersProps {
  run: SitingRun<Alternatives>;
  best: number;
}

/** What else there is: the next best sets, and what each candidate would cost if it had to be among the sites. */
export function Others({ run, best }: OthersProps) {
  const { t } = useToldNow().format;
  return (
    <PanelSection title={t("siting-answer:others.title")}>
      <RunState run={run} name="alternatives" rows={5}>
        {(alternatives) => (
          <>
            <RunnerUps alternatives={alternatives} best={best} isWhole={run.status === "ready"} />
            <Forcing alternatives={alternatives} />
          </>
        )}
      </RunState>
    </PanelSection>
  );
}

interface RunnerUpsProps {
  alternatives: Alternatives;
  best: number;
  isWhole: boolean;
}

function RunnerUps({ alternatives: { runnerUps }, best, isWhole }: RunnerUpsProps) {
  const told = useToldNow();
  const { t } = told.format;
  const known = runnerUps.flatMap(({ objective, chosen, status }) =>
    objective === null ? [] : [{ objective, chosen, status }],
  );
  if (known.length === 0 && !isWhole) return null;
  if (known.length === 0) return <p className={styles.quiet}>{t("siting-answer:others.none")}</p>;
  return (
    <table className={styles.rows}>
      <caption>
        {t("siting-answer:others.runner-ups")}
        {told.objective.unit && <span className={styles.quiet}> {told.objective.unit}</span>}
      </caption>
      <tbody>
        {known.map(({ objective, chosen, status }) => (
          <tr key={chosen.join()}>
            <th scope="row" data-ui-count>
              {setWords(told, newSites(told, chosen))}
              {status !== "proved" && <span className={styles.quiet}> {t("siting-answer:others.not-proved")}</span>}
            </th>
            <td>
              <AmountNumber amount={{ ...told.objective, formula: "runner-up" }} value={objective} unit={false} />
            </td>
            <td>
              {Math.abs(objective - best) <= LEVEL * Math.abs(best) ? (
                <span className={styles.quiet}>{t("siting-answer:others.level")}</span>
              ) : (
                <DifferenceNumber amount={told.objective} value={objective - best} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sums of the same weights in another order are level. */
const LEVEL = 1e-9;
const MOST = 10;

/** On demand: the cheapest candidates to force in; the table has all. */
function Forcing({ alternatives: { forced } }: { alternatives: Alternatives }) {
  const told = useToldNow();
  const { t } = told.format;
  const inside = forced.filter((one) => one.forced === "in");
  if (inside.length === 0) return null;
  const costly = [...inside].sort((a, b) => (a.cost ?? Infinity) - (b.cost ?? Infinity) || a.candidate - b.candidate);
  const free = inside.filter(({ cost }) => cost === 0).length;
  const impossible = inside.filter(({ cost }) => cost === null).length;
  return (
    <details className={styles.fold}>
      <summary data-ui-count>{t("siting-answer:others.forcing", { count: inside.length })}</summary>
      <p className={styles.quiet} data-ui-count>
        {t("siting-answer:others.forcing-free", { count: free })}
        {impossible > 0 && t("siting-answer:others.forcing-impossible", { count: impossible })}
      </p>
      <table className={styles.rows}>
        <caption className="visually-hidden">{t("siting-answer:others.forcing-caption")}</caption>
        <tbody>
          {costly.slice(0, MOST).map(({ candidate, objective, cost }) => (
            <tr key={candidate}>
              <th scope="row" data-ui-count>
                {told.candidate(candidate)}
              </th>
              <td>
                {objective === null ? (
                  t("siting-answer:forbid-none")
                ) : (
                  <AmountNumber
                    amount={{ ...told.objective, formula: "forced-objective" }}
                    value={objective}
                    unit={false}
                  />
                )}
              </td>
              <td>
                {cost !== null && (
                  <DifferenceNumber amount={told.objective} value={told.data.problem.kind === "mclp" ? -cost : cost} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
