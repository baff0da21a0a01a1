import type { CSSProperties } from "react";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useAlternatives, useSitingChange, useSitingChoice, useSitingData } from "../../bind/use-siting.ts";
import type { Alternatives, SitingData } from "../../siting/answers.ts";
import { Computed } from "../reach-answer/computed.tsx";
import type { Amount } from "./amounts.ts";
import { latestOf } from "./run-state.tsx";
import { useTold } from "./told.ts";
import styles from "./trade-off.module.css";
import { HEIGHT, labelled, placedCurve, tellingPoints, WIDTH } from "./trade-off-layout.ts";

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
  const found: CurvePoint[] = (curve?.tradeOff ?? []).flatMap(({ p, result }) =>
    result.objective === null || p < data.openCount
      ? []
      : [{ count: p - data.openCount, value: result.objective, isProved: result.status === "proved" }],
  );
  const known = tellingPoints(found, choice.newSites);
  return (
    <section className={styles.card} aria-labelledby="trade-off" data-map-card>
      <header className={styles.head}>
        <h2 id="trade-off">{t(`siting-answer:curve.title-${data.problem.kind}`)}</h2>
        <span className={styles.unit}>{curveAmount(told.format, amount, known).unit}</span>
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
  const format = useFormat();
  const { t } = format;
  const change = useSitingChange();
  const curve = curveAmount(format, amount, known);
  const placed = placedCurve(known.map(({ value }) => value));
  const at = known.findIndex(({ count }) => count === chosen);
  const written = labelled(
    placed.map(({ x }, i) => ({ x, length: curve.number(known[i]?.value ?? 0).length })),
    at,
  );
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
                {curve.number(value)}
              </Computed>
            )}
            <span className={styles.tick} data-ui-count>
              {count}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** A curve has room for few digits: whole numbers, or millions where those are long. */
function curveAmount(format: Format, amount: Amount, known: readonly CurvePoint[]): Amount {
  const most = Math.max(0, ...known.map(({ value }) => value));
  const digits = amount.short(most).replace(/\D/g, "").length;
  if (digits <= 6) return { ...amount, number: amount.short };
  const unit = format.t("units:scaled", { scale: format.t("units:scale-1e6"), unit: amount.unit });
  return { ...amount, unit, number: (value) => format.number(value / MILLION, 2, true) };
}

const MILLION = 1e6;
