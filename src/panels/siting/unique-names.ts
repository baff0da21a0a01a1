import { measureId } from "../../siting/choice-text.ts";
import type { Measure } from "../../siting/choice-types.ts";

/** What criteria are told by in the answers: one measure may stand there twice, transformed in two ways. */
export function uniqueNames(measures: readonly Measure[]): string[] {
  const seen = new Map<string, number>();
  return measures.map((measure) => {
    const id = measureId(measure);
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  });
}
