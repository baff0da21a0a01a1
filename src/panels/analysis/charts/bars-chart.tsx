import type { ResultChart } from "../../../analyses/analysis.ts";
import { select } from "../../../state/actions.ts";
import { hover } from "../../../state/ephemeral-store.ts";
import { AnalysisWords, QuantityNumber } from "../analysis-words.tsx";
import { targetOf } from "../target.ts";
import { useStanding } from "./chart-parts.tsx";
import styles from "./charts.module.css";

type Bars = Extract<ResultChart, { type: "bars" }>;

/** A bar a row, from a common zero; below zero to the left of it. */
export function BarsChart({ chart: { bars } }: { chart: Bars }) {
  const values = bars.map(({ value }) => value.value);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  return (
    <ul className={styles.bars}>
      {bars.map((bar, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two bars may have one label
        <Bar key={`${bar.label.key} ${i}`} bar={bar} zero={-low / span} scale={1 / span} />
      ))}
    </ul>
  );
}

function Bar({ bar: { label, of, value }, zero, scale }: { bar: Bars["bars"][number]; zero: number; scale: number }) {
  const target = targetOf(of);
  const { isSelected, isHovered } = useStanding(of);
  const point = (isOn: boolean) => target && hover(isOn ? target : null);
  const start = Math.min(zero, zero + value.value * scale);
  const words = <AnalysisWords words={label} />;
  return (
    <li
      data-selected={isSelected || undefined}
      data-hover={isHovered || undefined}
      onPointerEnter={() => point(true)}
      onPointerLeave={() => point(false)}
      onFocus={() => point(true)}
      onBlur={() => point(false)}
    >
      {target ? (
        <button type="button" aria-pressed={isSelected} onClick={() => select(isSelected ? null : target)}>
          {words}
        </button>
      ) : (
        <span>{words}</span>
      )}
      <span className={styles.track}>
        <span style={{ left: `${start * 100}%`, width: `${Math.abs(value.value) * scale * 100}%` }} />
      </span>
      <QuantityNumber quantity={value} />
    </li>
  );
}
