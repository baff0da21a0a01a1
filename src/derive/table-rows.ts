import type { View } from "../state/view.ts";
import type { Filtered } from "./filters.ts";
import { memo } from "./memo.ts";
import type { Ranked, Ranking } from "./ranking.ts";
import type { MetricAnswer } from "./value-at.ts";

export interface TableRows {
  readonly rows: readonly Ranked[];
  readonly total: number;
  readonly filteredOut: number;
}

type Sort = View["tableSort"];

/** Ties, and rows without a single value, keep the order of the places; rows without a value stay last either way. */
function compare(sort: Sort, orderOf: ReadonlyMap<string, number>) {
  const sign = sort.direction === "ascending" ? 1 : -1;
  const order = (row: Ranked) => orderOf.get(row.value.placeId) ?? 0;
  return (a: Ranked, b: Ranked): number => {
    if (sort.column === "place") return sign * (order(a) - order(b));
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
