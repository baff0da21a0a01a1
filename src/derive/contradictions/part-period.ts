import { type Atlas, CITY_ID } from "../../model/atlas.ts";
import { periodKey } from "../../model/period.ts";
import { isWholeYear } from "../period-length.ts";
import { about, type Contradiction, type ContradictionRule, contradiction, stated } from "./contradiction.ts";
import { type Known, middle, observedAt, placesOf, spreadOfFigure } from "./statements.ts";

const isInside = (part: Known, whole: Known) =>
  periodKey(part.period) !== periodKey(whole.period) &&
  whole.period.start <= part.period.start &&
  part.period.end <= whole.period.end;

function found(atlas: Atlas, part: Known, whole: Known): Contradiction {
  const isAbove = spreadOfFigure(atlas, part).low > spreadOfFigure(atlas, whole).high;
  return contradiction({
    rule: "part-period",
    code: isAbove ? "part-period-above" : "part-period",
    severity: isAbove ? "contradiction" : "different-measure",
    placeId: part.placeId,
    terms: [stated(part), stated(whole)],
    amounts: { share: about((middle(part.value) / middle(whole.value)) * 100, "%") },
  });
}

/** A flow of some months under the same name as that of the year that holds them; more than it, it is an error. */
export const partPeriod: ContradictionRule = (atlas) =>
  atlas.metrics
    .filter(({ kind }) => kind === "flow")
    .flatMap((metric) =>
      placesOf(atlas, metric.id).flatMap((placeId) => {
        const figures = observedAt(atlas, metric.id, placeId);
        const wholes = figures.filter(({ period }) => isWholeYear(period));
        return wholes.flatMap((whole) =>
          figures.filter((part) => isInside(part, whole)).map((part) => found(atlas, part, whole)),
        );
      }),
    )
    .filter(({ code, placeId }) => code === "part-period-above" || placeId === CITY_ID);
