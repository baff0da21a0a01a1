import { Check as CheckIcon, X } from "lucide-react";
import { useState } from "react";
import { type Check, checkAnswer } from "../../../geo/optimize/check.ts";
import type { LocationResult } from "../../../geo/optimize/solve.ts";
import { Button } from "../../ui/button.tsx";
import { Computed } from "../reach-answer/computed.tsx";
import styles from "./certificate.module.css";
import { useToldNow } from "./told.ts";
import { AmountNumber, Fact } from "./told-number.tsx";

/** What the checker, which shares no code with the solver, finds; again and in full on request. */
export function CheckList({ result, checks }: { result: LocationResult; checks: readonly Check[] }) {
  const told = useToldNow();
  const { t } = told.format;
  const [again, setAgain] = useState<{ of: LocationResult; checks: readonly Check[] } | null>(null);
  const isOpen = again?.of === result;
  const shown = isOpen ? again.checks : checks;
  const failed = shown.filter(({ holds }) => !holds);
  const own = shown.find(({ name }) => name === "objective");
  return (
    <div className={styles.checker} data-holds={failed.length === 0}>
      <dl className={styles.facts}>
        <Fact label={t("siting-answer:checker")}>
          {failed.length === 0 ? (
            <CheckIcon className={styles.ok} role="img" aria-label={t("siting-answer:check-holds")} />
          ) : (
            <X className={styles.bad} role="img" aria-label={t("siting-answer:check-fails")} />
          )}{" "}
          {own && <AmountNumber amount={{ ...told.objective, formula: "checker-objective" }} value={own.value} />}
        </Fact>
      </dl>
      {failed.length > 0 && (
        <p className={styles.bad} role="alert">
          {t("siting-answer:check-disagrees", {
            checks: failed.map(({ name }) => t(`siting-answer:check.${name}`)).join(t("siting-answer:comma")),
          })}
        </p>
      )}
      <Button
        aria-expanded={isOpen}
        onClick={() => setAgain(isOpen ? null : { of: result, checks: checkAnswer(told.data.problem, result) })}
      >
        {t(isOpen ? "siting-answer:check-close" : "siting-answer:check-again")}
      </Button>
      {isOpen && (
        <>
          <p role="status" data-ui-count>
            {t("siting-answer:check-count", { held: shown.length - failed.length, count: shown.length })}
          </p>
          <ul className={styles.checks}>
            {shown.map((check) => (
              <CheckRow key={`${check.name} ${check.of ?? ""}`} check={check} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function CheckRow({ check: { name, of, holds, value, limit } }: { check: Check }) {
  const told = useToldNow();
  const { t, number } = told.format;
  const Icon = holds ? CheckIcon : X;
  return (
    <li data-holds={holds}>
      <Icon role="img" aria-label={t(holds ? "siting-answer:check-holds" : "siting-answer:check-fails")} />
      <span data-ui-count>
        {t(`siting-answer:check.${name}`)}
        {of !== undefined && ` (${checkedWords(told, name, of)})`}
      </span>
      <Computed value={value} formula={`check ${name}`} className={styles.checked}>
        {number(value, 4)}
        {limit !== null && limit !== value && ` / ${number(limit, 4)}`}
      </Computed>
    </li>
  );
}

/** Which group or candidate a check is of. */
export function checkedWords({ atlas, format, candidate }: ReturnType<typeof useToldNow>, name: string, of: string) {
  if (name === "capacity") return candidate(Number(of));
  const place = atlas.placeById.get(of);
  return place ? format.text(place.names) : of;
}
