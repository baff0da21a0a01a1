import { type FocusEvent, type PointerEvent, useState } from "react";
import { DENOMINATORS, type Denominator, type Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { useView } from "../../bind/use-view.ts";
import { metricCoverage } from "../../derive/metric-coverage.ts";
import { chooseDenominator } from "../../state/actions.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { denominatorRefusal } from "./denominator-refusal.ts";
import styles from "./metric-panel.module.css";

const isDenominator = (value: string | undefined): value is Denominator =>
  DENOMINATORS.some((denominator) => denominator === value);

/** The segment that an event is about. */
function segmentOf(event: FocusEvent | PointerEvent): Denominator | null {
  const label = (event.target as Element).closest("label");
  const value = label?.querySelector("input")?.value;
  return isDenominator(value) ? value : null;
}

/** What the metric is divided by. A division that makes no sense stays in reach and says why it is refused. */
export function DenominatorChoice() {
  const atlas = useAtlas();
  const { t } = useFormat();
  const metric = atlas.metricById.get(useView((view) => view.metric)) as Metric;
  const denominator = useView((view) => view.denominator);
  const [focused, setFocused] = useState<Denominator | null>(null);
  const [pointed, setPointed] = useState<Denominator | null>(null);
  const coverage = metricCoverage(atlas).get(metric.id);
  const reason = (option: Denominator) => {
    const refusal = coverage && denominatorRefusal(metric, option, coverage, atlas.districts.length);
    return refusal ? t(`metric:refused.${refusal}`, { count: coverage.districts }) : undefined;
  };
  // A pointer that rests on another segment must not silence what the keyboard asks.
  const refused = (pointed && reason(pointed)) ?? (focused && reason(focused));
  const label = (option: Denominator) =>
    option === "none" ? t(`figure:denominator-none.${metric.kind}`) : t(`metric:denominator.${option}`);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens which of its radio buttons is asked about
    <div
      onFocus={(event) => setFocused(segmentOf(event))}
      onBlur={() => setFocused(null)}
      onPointerOver={(event) => setPointed(segmentOf(event))}
      onPointerLeave={() => setPointed(null)}
    >
      <Segmented
        label={t("metric:denominators")}
        value={denominator}
        options={DENOMINATORS.map((option) => {
          const disabledReason = reason(option);
          return {
            value: option,
            label: <span data-ui-count>{label(option)}</span>,
            ...(option === "residents" ? { name: t("figure:denominator.residents") } : {}),
            ...(disabledReason === undefined ? {} : { disabledReason }),
          };
        })}
        onChange={chooseDenominator}
      />
      <p role="status" className={refused ? styles.refused : "visually-hidden"}>
        <span data-ui-count>{refused}</span>
      </p>
    </div>
  );
}
