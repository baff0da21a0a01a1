import { ArrowDown, ArrowUp } from "lucide-react";
import { useAtlas } from "../../bind/use-atlas.ts";
import { type Format, useFormat } from "../../bind/use-format.ts";
import { useSitingChoice } from "../../bind/use-siting.ts";
import type { Atlas } from "../../model/atlas.ts";
import type { CriterionValues } from "../../siting/answers.ts";
import type { CriterionChoice, SitingChoice } from "../../siting/choice-types.ts";
import styles from "./criteria.module.css";
import { directionOf } from "./transformation-edits.ts";

/** In what a criterion's values are counted; "" for a column of the reader's own. */
export function criterionUnit(
  { t, scale }: Format,
  atlas: Atlas,
  { demand, distance }: SitingChoice,
  { measure }: CriterionChoice,
): string {
  switch (measure.type) {
    case "metric": {
      const metric = atlas.metricById.get(measure.metric);
      return metric ? scale(metric.unit, measure.denominator, 1).label : "";
    }
    case "demand-within": {
      const metric = demand.type === "file" ? undefined : atlas.metricById.get(demand.metric);
      return metric ? scale(metric.unit, "none", 1).label : "";
    }
    case "sites-within":
      return t("siting:unit.sites");
    case "column":
      return "";
    default:
      return distance.type === "file" ? "" : t(`siting:unit.${distance.type}`);
  }
}

/** Periods of the figures behind a criterion; null where none are. */
function periodWords(format: Format, atlas: Atlas, values: CriterionValues | undefined): string | null {
  const ids = new Set(values?.figureIds.filter((id) => id !== null));
  const periods = new Set<string>();
  for (const id of ids) {
    const figure = atlas.figureById.get(id.split("~")[0] as string);
    if (figure) periods.add(format.period(figure.period));
  }
  if (periods.size === 0) return null;
  return periods.size === 1 ? ([...periods][0] as string) : format.t("siting:demand.dates", { count: periods.size });
}

interface CriterionLineProps {
  criterion: CriterionChoice;
  values: CriterionValues | undefined;
}

/** Under a criterion's name: of where and when, in what, and which way is better. */
export function CriterionLine({ criterion, values }: CriterionLineProps) {
  const atlas = useAtlas();
  const format = useFormat();
  const choice = useSitingChoice();
  const { t } = format;
  const direction = directionOf(criterion.transformation);
  const isDistance = !["metric", "demand-within", "sites-within", "column"].includes(criterion.measure.type);
  const period = criterion.measure.type === "metric" ? periodWords(format, atlas, values) : null;
  const unit = criterionUnit(format, atlas, choice, criterion);
  return (
    <span className={styles.detail}>
      {criterion.measure.type === "metric" ? (
        <span data-period>{period ? t("siting:criteria.district-at", { period }) : t("siting:criteria.district")}</span>
      ) : (
        unit && <span data-record={`unit:${unit}`}>{unit}</span>
      )}
      {direction === "more" ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
      <span className={isDistance ? undefined : "visually-hidden"}>
        {t(`siting:criteria.${isDistance ? "way" : "amount"}-${direction}`)}
      </span>
    </span>
  );
}
