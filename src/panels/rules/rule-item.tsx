import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import type { RuleAnswer, RuleOutcome } from "../../derive/rules-apply.ts";
import { SourceLink } from "../figure/source-link.tsx";
import { RuleEvidence } from "./rule-evidence.tsx";
import { RuleNumber, ruleNumbers } from "./rule-number.tsx";
import styles from "./rules.module.css";

/** Outcomes that say something of what was typed; the others are told by their heading alone. */
const DECIDED: readonly RuleOutcome[] = ["applies", "applies-not"];

/** A rule with its condition and its boundary, what follows, since when, and who says so. */
export function RuleItem({ answer: { rule, outcome, reason } }: { answer: RuleAnswer }) {
  const atlas = useAtlas();
  const { t, text, period } = useFormat();
  const { condition, validity } = rule;
  const record = `rule:${rule.id}`;
  const source = atlas.sourceById.get(rule.sourceId);
  const places = rule.placeIds.flatMap((id) => atlas.placeById.get(id) ?? []).map((place) => text(place.names));
  return (
    <li className={styles.rule} data-rule={rule.id} data-outcome={outcome}>
      <div className={styles.head}>
        <h4 data-record={record}>{text(rule.names)}</h4>
        <span className={styles.quiet}>
          {t(`rules:kind.${rule.kind}`)} · {places.join(t("rules:comma"))}
        </span>
      </div>
      <p className={styles.because}>
        {DECIDED.includes(outcome) && <b>{t(`rules:decided.${outcome}`)}</b>}
        <span>{t(`rules:because.${reason}`)}</span>
        {outcome === "applies" && !validity && <span>{t("rules:in-force-unknown")}</span>}
      </p>
      <dl className={styles.facts}>
        {condition.type === "threshold" && (
          <>
            <dt>{t(`rules:measure.${condition.measure}`)}</dt>
            <dd>
              <RuleNumber refId={condition.claimId} />{" "}
              <span className={styles.quiet}>
                {t(`rules:boundary.${condition.boundary}`, { wording: condition.wording })}
              </span>
            </dd>
          </>
        )}
        <dt>{t("rules:effect")}</dt>
        <dd>
          <span data-record={record}>{text(rule.effect)}</span>
          {ruleNumbers(atlas, rule).map((refId) => (
            <RuleNumber key={refId} refId={refId} />
          ))}
        </dd>
        <dt>{t("rules:validity")}</dt>
        <dd>{validity ? <span data-period>{period(validity)}</span> : t("rules:no-date")}</dd>
        <dt>{t("rules:evidence")}</dt>
        <dd>
          <RuleEvidence rule={rule} />
          {source && (
            <span className={styles.quiet}>
              <SourceLink source={source} />
            </span>
          )}
        </dd>
      </dl>
      {rule.note && (
        <p className={styles.quiet} data-record={record}>
          {text(rule.note)}
        </p>
      )}
    </li>
  );
}
