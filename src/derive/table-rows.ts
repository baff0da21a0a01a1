import { QUALITIES } from "../../data/schema/source.ts";
import type { View } from "../state/view.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";
import type { Ranked, Ranking } from "./ranking.ts";
import { shownQuality } from "./shown-quality.ts";
import type { MetricAnswer, PlaceValue } from "./value-at.ts";

export interface TableRows {
  readonly rows: readonly Ranked[];
  readonly total: number;
  readonly filteredOut: number;
}

type Sort = View["tableSort"];

/** What the rows of the other columns are ordered by; null: nothing stands there. */
const OTHER: Readonly<
  Record<
    "period" | "quality" | "denominator" | "source" | "change-earlier" | "change-later" | "change-marks",
    (value: PlaceValue) => Key
  >
> = {
  period: ({ figure, status }) => (status === "missing" ? null : (figure?.period.end ?? null)),
  quality: (value) => {
    const quality = shownQuality(value);
    return quality === "missing" ? null : QUALITIES.indexOf(quality);
  },
  denominator: ({ denominatorFigure }) =>
    denominatorFigure?.value.type === "number" ? denominatorFigure.value.value : null,
  source: ({ figure, status }) => (status === "missing" ? null : (figure?.sourceId ?? null)),
  "change-earlier": ({ change }) => change?.from.shown?.value ?? null,
  "change-later": ({ change }) => change?.to.shown?.value ?? null,
  "change-marks": ({ change }) => (change ? Number(change.barred) : null),
};
type Key = string | number | null;

/** Ties, and rows without a single value, keep the order of the places; rows without a value stay last either way. */
function compare(sort: Sort, orderOf: ReadonlyMap<string, number>) {
  const sign = sort.direction === "ascending" ? 1 : -1;
  const order = (row: Ranked) => orderOf.get(row.value.placeId) ?? 0;
  return (a: Ranked, b: Ranked): number => {
    if (sort.column === "place") return sign * (order(a) - order(b));
    if (sort.column in OTHER) {
      const key = OTHER[sort.column as keyof typeof OTHER];
      const [left, right] = [key(a.value), key(b.value)];
      if (left === null || right === null) return Number(left === null) - Number(right === null) || order(a) - order(b);
      return sign * (left < right ? -1 : left > right ? 1 : 0) || order(a) - order(b);
    }
    if (sort.column !== "rank" && sort.column !== "value") return order(a) - order(b);
    const [left, right] = [a.value.shown, b.value.shown];
    if (!left || !right) return Number(!left) - Number(!right) || order(a) - order(b);
    const difference = sort.column === "rank" ? (a.rank as number) - (b.rank as number) : left.value - right.value;
    return sign * difference || order(a) - order(b);
  };
}

/** The rows of the table in the order asked, those that the filters leave out taken off and counted. */
export const tableRows = memo((answer: MetricAnswer, ranking: Ranking, filter: Filtered, sort: Sort): TableRows => {
  const places = answer.cities.length > 0 ? answer.cities : answer.districts;
  const orderOf = new Map(places.map((value, i) => [value.placeId, i]));
  const rows = ranking.rows.filter((row) => filter.placeIds.has(row.value.placeId)).sort(compare(sort, orderOf));
  return { rows, total: places.length, filteredOut: places.length - rows.length };
}, 4);
