import { useFormat } from "../../bind/use-format.ts";
import type { MetricAnswer } from "../../derive/value-at.ts";

/** Metric and denominator, and that it is a change where one is shown. */
export function useAnswerTitle({ metric, denominator, change }: MetricAnswer): string {
  const { t, text } = useFormat();
  const measure = text(metric.names) + (denominator === "none" ? "" : t(`units:per-${denominator}`));
  return change ? t("chart:change-of", { metric: measure, as: t(`chart:as.${change.as}`) }) : measure;
}
