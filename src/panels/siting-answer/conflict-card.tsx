import { TriangleAlert } from "lucide-react";
import type { NamedLimit } from "../../../geo/optimize/infeasible.ts";
import type { Relaxation } from "../../../geo/optimize/relaxations.ts";
import { useSitingChange } from "../../bind/use-siting.ts";
import type { LocationAnswer } from "../../siting/answers.ts";
import { Button } from "../../ui/button.tsx";
import { amountWords } from "./amounts.ts";
import styles from "./certificate.module.css";
import { limitKey, limitWords, relaxationWords } from "./limit-words.ts";
import { relaxationPatch } from "./relaxation-patch.ts";
import { useToldNow } from "./told.ts";

/** No answer keeps all limits: which contradict, and the least that has to give way. */
export function ConflictCard({ answer: { conflict, relaxations } }: { answer: LocationAnswer }) {
  const told = useToldNow();
  const { t } = told.format;
  return (
    <section className={styles.card} data-status="infeasible" aria-labelledby="certificate">
      <header className={styles.head}>
        <h3 id="certificate">
          <TriangleAlert aria-hidden="true" /> {t("siting-answer:status.infeasible")}
        </h3>
      </header>
      {conflict && <Limits limits={conflict.limits} minimal={conflict.minimal} />}
      <h4>{t(relaxations.length > 0 ? "siting-answer:relax" : "siting-answer:relax-none")}</h4>
      {relaxations.length > 0 && (
        <ul className={styles.relaxations}>
          {relaxations.map((relaxation) => (
            <RelaxationRow key={`${relaxation.limit} ${relaxation.group ?? ""}`} relaxation={relaxation} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Demands that must be served are told in one line: there may be hundreds. */
function Limits({ limits, minimal }: { limits: readonly NamedLimit[]; minimal: boolean }) {
  const told = useToldNow();
  const { t } = told.format;
  const served = limits.flatMap((limit) => (limit.limit === "service" ? [limit.demand] : []));
  const others = limits.filter(({ limit }) => limit !== "service");
  const named = served.slice(0, MOST_NAMED).map((place) => told.demand(place));
  const comma = t("siting-answer:comma");
  const { radius } = told.data.problem;
  return (
    <>
      <p>{t(`siting-answer:conflict${minimal ? (limits.length === 1 ? "-one" : "") : "-not-minimal"}`)}</p>
      <ul className={styles.limits} data-ui-count>
        {others.map((limit) => (
          <li key={limitKey(limit)}>{limitWords(told, limit)}</li>
        ))}
        {served.length > 0 && (
          <li>
            {t("siting:limit.service-long", { demand: named.join(comma) })}
            {radius !== null && ` (${amountWords(told.cost, radius)})`}
            {served.length > named.length && ` ${t("siting-answer:and-more", { count: served.length - named.length })}`}
          </li>
        )}
      </ul>
    </>
  );
}

const MOST_NAMED = 5;

function RelaxationRow({ relaxation }: { relaxation: Relaxation }) {
  const told = useToldNow();
  const change = useSitingChange();
  const patch = relaxationPatch(told.data, told.choice, relaxation);
  return (
    <li>
      <span data-ui-count>{relaxationWords(told, relaxation)}</span>
      {patch && <Button onClick={() => change(patch)}>{told.format.t("siting-answer:relax-apply")}</Button>}
    </li>
  );
}
