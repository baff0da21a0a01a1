import { X } from "lucide-react";
import { useId, useState } from "react";
import type { Denominator, Metric } from "../../../data/schema/metric.ts";
import { useAtlas } from "../../bind/use-atlas.ts";
import { useFormat } from "../../bind/use-format.ts";
import { IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { searchMetrics } from "../metric/search-metrics.ts";
import styles from "./analysis.module.css";

interface MeasuresFieldProps {
  label: string;
  /** `metric/denominator`, joined by commas. */
  value: string;
  most: number;
  onChange: (value: string) => void;
}

const OFFERED = 8;

/** Measures chosen, each with what it is divided by; a search adds more. */
export function MeasuresField({ label, value, most, onChange }: MeasuresFieldProps) {
  const atlas = useAtlas();
  const { t, text } = useFormat();
  const id = useId();
  const [query, setQuery] = useState("");
  const chosen = value
    .split(",")
    .filter(Boolean)
    .map((measure) => measure.split("/") as [string, Denominator]);
  const put = (next: readonly (readonly [string, string])[]) => onChange(next.map((pair) => pair.join("/")).join(","));
  const isFull = chosen.length >= most;
  // What a district has can be held against other districts.
  const offered = query.trim() === "" ? [] : searchMetrics(atlas.metrics, query).order.slice(0, OFFERED);
  const nextFor = (metric: Metric): Denominator | undefined =>
    [metric.defaultDenominator, ...metric.denominators].find(
      (by) => !chosen.some(([other, with_]) => other === metric.id && with_ === by),
    );
  const dividedBy = (metric: Metric, by: Denominator) =>
    by === "none" ? t(`figure:denominator-none.${metric.kind}`) : t(`figure:denominator.${by}`);
  return (
    <>
      <span id={id}>{label}</span>
      <ul className={styles.chosen} aria-labelledby={id}>
        {chosen.length === 0 && <li className={styles.help}>{t("analysis:panel.measures.empty")}</li>}
        {chosen.map(([metricId, by], i) => {
          const metric = atlas.metricById.get(metricId);
          if (!metric) return null;
          const name = text(metric.names);
          const others = chosen.flatMap(([other, with_], k) => (other === metricId && k !== i ? with_ : []));
          return (
            <li key={`${metricId}/${by}`} data-record={`metric:${metricId}`}>
              <span>{name}</span>
              {metric.denominators.length > 1 ? (
                <Select
                  label={t("analysis:panel.measures.divide", { name })}
                  value={by}
                  options={metric.denominators
                    .filter((option) => !others.includes(option))
                    .map((option) => ({ value: option, label: dividedBy(metric, option) }))}
                  onChange={(option) => put(chosen.map((pair, k) => (k === i ? [metricId, option] : pair)))}
                />
              ) : (
                <span className={styles.help}>{dividedBy(metric, by)}</span>
              )}
              <IconButton
                label={t("analysis:panel.measures.remove", { name })}
                icon={<X aria-hidden="true" />}
                onClick={() => put(chosen.filter((_, k) => k !== i))}
              />
            </li>
          );
        })}
      </ul>
      {isFull ? (
        <p className={styles.help} data-ui-count>
          {t("analysis:panel.measures.full", { most })}
        </p>
      ) : (
        <input
          type="search"
          className={styles.search}
          aria-label={t("analysis:panel.measures.search")}
          placeholder={t("analysis:panel.measures.search")}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {!isFull && query.trim() !== "" && (
        <ul className={styles.found} aria-label={t("analysis:panel.measures.add")}>
          {offered.length === 0 && <li className={styles.help}>{t("analysis:panel.measures.none")}</li>}
          {offered.map((metric) => {
            const by = nextFor(metric);
            return (
              by && (
                <li key={metric.id} data-record={`metric:${metric.id}`}>
                  <button
                    type="button"
                    onClick={() => {
                      put([...chosen, [metric.id, by]]);
                      setQuery("");
                    }}
                  >
                    {text(metric.names)} <span className={styles.help}>{dividedBy(metric, by)}</span>
                  </button>
                </li>
              )
            );
          })}
        </ul>
      )}
    </>
  );
}
