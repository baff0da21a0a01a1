import type { Issue } from "../../schema/issue.ts";
import type { Metric } from "../../schema/metric.ts";
import { fault, type Located } from "../issues.ts";
import type { Records } from "../read/read-records.ts";

const UNDIVIDED = new Set<Metric["kind"]>(["ratio", "index"]);

/** A ratio is not divided again, the default denominator is a listed one, and no metric stands without a figure. */
export function checkMetrics({ metrics, figures }: Records): Issue[] {
  const withFigures = new Set(figures.map(({ record }) => record.metricId));
  return metrics.flatMap((located) => [
    ...checkDenominators(located),
    ...(withFigures.has(located.record.id) ? [] : [fault("figures-missing", { file: located.file })]),
  ]);
}

function checkDenominators({ record: { kind, denominators, defaultDenominator }, file }: Located<Metric>): Issue[] {
  const divided = denominators.find((denominator) => denominator !== "none");
  return [
    ...(UNDIVIDED.has(kind) && divided
      ? [fault("denominator-not-allowed", { file, field: "denominators" }, { denominator: divided, kind })]
      : []),
    ...(denominators.includes(defaultDenominator)
      ? []
      : [
          fault(
            "default-denominator-unlisted",
            { file, field: "defaultDenominator" },
            { denominator: defaultDenominator },
          ),
        ]),
  ];
}
