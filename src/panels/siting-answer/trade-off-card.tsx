import type { CSSProperties } from "react";
import { useFormat } from "../../bind/use-format.ts";
import { useAlternatives, useSitingChange, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import type { Alternatives, SitingData } from "../../siting/answers.ts";
import { Computed } from "../reach-answer/computed.tsx";
import type { Amount } from "./amounts.ts";
import { latestOf } from "./run-state.tsx";
import { useTold } from "./told.ts";
import styles from "./trade-off.module.css";
import { HEIGHT, labelled, placedCurve, WIDTH } from "./trade-off-layout.ts";

/** What each further site would add. */
export function TradeOffCard() {
  const data = latestOf(useSitingData());
  const run = useAlternatives();
  const curve = latestOf(run);
  if (!data || data.issues.some(({ severity }) => severity === "error") || run.status === "failed") return null;
  return <Card data={data} curve={curve} isStale={run.status !== "ready"} />;
}

interface CardProps {
  data: SitingData;
  curve: Alternatives | null;
  isStale: boolean;
}

function Card({ data, curve, isStale }: CardProps) {
  const choice = useSitingChoice();
  const told = useTold(data, choice);
  const { t } = told.format;
  // Of the fewest sites the curve says what fewer would cover.
  const amount: Amount = data.problem.kind === "lscp" ? told.weight : told.objective;
  const known = (curve?.tradeOff ?? []).flatMap(({ p, result }) =>
    result.objective === null || p < data.openCount
      ? []
      : [{ count: p - data.openCount, value: result.objective, isProved: result.status === "proved" }],
  );
  return (
    <section className={styles.card} aria-labelledby="trade-off">
      <header className={styles.head}>
        <h2 id="trade-off">{t(`siting-answer:curve.title-${data.problem.kind}`)}</h2>
        <span className={styles.unit}>{amount.unit}</span>
      </header>
      {known.length > 0 ? (
        <Curve known={known} amount={amount} chosen={data.problem.kind === "lscp" ? -1 : choice.newSites} />
      ) : isStale ? (
        <div className={styles.skeleton} role="status" aria-label={t("siting-answer:computing")} />
      ) : (
        <p className={styles.unit}>{t("siting-answer:curve.none")}</p>
      )}
    </section>
  );
}

interface CurvePoint {
  readonly count: number;
  readonly value: number;
  readonly isProved: boolean;
}

/** A radio group: the arrow keys walk along the curve, and the question follows. */
function Curve({ known, amount, chosen }: { known: readonly CurvePoint[]; amount: Amount; chosen: number }) {
  const { t } = useFormat();
  const change = useSitingChange();
  const placed = placedCurve(known.map(({ value }) => value));
  const at = known.findIndex(({ count }) => count === chosen);
  const written = labelled(placed, at);
  return (
    <div
      className={styles.plot}
      style={{ inlineSize: WIDTH }}
      role="radiogroup"
      aria-label={t("siting-answer:curve.choose")}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        <line className={styles.axis} x1={8} x2={WIDTH - 8} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <polyline className={styles.line} points={placed.map(({ x, y }) => `${x},${y}`).join(" ")} />
      </svg>
      {known.map(({ count, value, isProved }, i) => {
        const { x, y } = placed[i] ?? { x: 0, y: 0 };
        return (
          <label
            key={count}
            className={styles.point}
            data-on={i === at || undefined}
            data-proved={isProved}
            style={{ insetInlineStart: x, "--y": `${y}px` } as CSSProperties}
          >
            <input
              type="radio"
              className="visually-hidden"
              name="trade-off"
              checked={i === at}
              aria-label={t("siting-answer:curve.point", {
                count,
                value: amount.number(value),
                unit: amount.unit,
                proof: isProved ? "" : t("siting-answer:curve.not-proved"),
              })}
              onChange={() => change({ newSites: count, ...(chosen < 0 && { problem: "mclp" as const }) })}
            />
            <span className={styles.dot} />
            {written[i] && (
              <Computed value={value} formula={amount.formula} className={styles.value}>
                {curveNumber(amount, value)}
              </Computed>
            )}
            <span className={styles.tick} data-ui-count>
              {i === known.length - 1 ? t("siting-answer:curve.count", { count }) : count}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** Whole numbers have room; decimals are for the certificate. */
function curveNumber(amount: Amount, value: number): string {
  const written = amount.number(value);
  return written.replace(/(\d{3,})[.]\d+$/, "$1");
}
