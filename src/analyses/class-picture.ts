import { classedValues } from "../derive/classes.ts";
import { metricAnswer, type PlaceValue } from "../derive/value-at.ts";
import type { AnalysisInput, ClassInput } from "./analysis.ts";
import { type BreakDistance, breakDistance, type Span } from "./break-distance.ts";
import {
  type Alternative,
  alternativesTo,
  type Cut,
  cutOf,
  isSameRung,
  type Pools,
  type Rung,
  rungOf,
  type Vary,
} from "./class-alternatives.ts";
import { type MeasuredPlaces, type MeasureInput, measuredPlaces } from "./measured-places.ts";
import { statedSpans } from "./stated-spans.ts";

/** The classed map as plain data: what is shown, and what its classes are made from. */
export interface Picture extends Pick<MeasuredPlaces, "ids" | "values" | "without" | "figureIds" | "level"> {
  readonly spans: readonly Span[];
  readonly pools: Pools;
  readonly shown: ClassInput;
}

/** The values shown, with the figures behind them. */
export function valuesShown(input: MeasureInput, denominator = input.denominator) {
  const measured = measuredPlaces({
    atlas: input.atlas,
    metric: input.metric,
    denominator,
    at: input.at,
    policy: input.policy,
  });
  const answer = metricAnswer(input.atlas, input.metric, denominator, input.at, input.policy);
  const byId = new Map(answer[measured.level].map((value) => [value.placeId, value]));
  const shown = measured.ids.map((id) => byId.get(id) as PlaceValue);
  const divisors = shown.flatMap(({ denominatorFigure }) => denominatorFigure?.id ?? []);
  return { ...measured, answer, shown, figureIds: [...measured.figureIds, ...divisors] };
}

export function pictureOf(input: MeasureInput & Pick<AnalysisInput, "classes">): Picture {
  const { answer, shown, level, ids, values, without, figureIds } = valuesShown(input);
  const ascending = (scope: ClassInput["scope"]) =>
    [...classedValues(input.atlas, answer, scope)].sort((a, b) => a - b);
  const [fixed, date] = [ascending("fixed"), ascending("date")];
  const isSame = fixed.length === date.length && fixed.every((value, i) => value === date[i]);
  return {
    level,
    ids,
    values,
    without,
    figureIds,
    spans: statedSpans(shown, input.denominator),
    pools: isSame ? { date } : { fixed, date },
    shown: input.classes,
  };
}

/** How another way to class the values differs from the map. */
export interface Other extends Alternative {
  /** Classes that it makes: fewer than wanted where too few values differ. */
  readonly made: number;
  /** Places whose class no longer says the same. */
  readonly changed: readonly number[];
}

export interface Stability {
  readonly cut: Cut;
  readonly rungs: readonly Rung[];
  readonly others: readonly Other[];
  /** For each place how many of the others leave its class as it is. */
  readonly kept: readonly number[];
  /** The lowest and the highest class that any of them gives it. */
  readonly reach: readonly (readonly [low: Rung, high: Rung])[];
  readonly breaks: readonly BreakDistance[];
}

const height = ({ at, of }: Rung) => (2 * at + 1) / of;

/** Classes the values in every other way. Null where they make fewer than two classes. */
export function stabilityOf({ values, spans, pools, shown }: Omit<Picture, "ids">, vary: Vary): Stability | null {
  const cut = cutOf(shown, pools);
  if (!cut || cut.breaks.length === 0) return null;
  const rungs = values.map((value) => rungOf(value, cut));
  const kept = values.map(() => 0);
  const reach = rungs.map((rung): [Rung, Rung] => [rung, rung]);
  const others = alternativesTo(shown, pools, vary).flatMap((alternative): Other[] => {
    const other = cutOf(alternative, pools);
    if (!other) return [];
    const changed: number[] = [];
    values.forEach((value, i) => {
      const rung = rungOf(value, other);
      if (isSameRung(rungs[i] as Rung, rung)) kept[i] = (kept[i] as number) + 1;
      else changed.push(i);
      const own = reach[i] as [Rung, Rung];
      if (height(rung) < height(own[0])) own[0] = rung;
      if (height(rung) > height(own[1])) own[1] = rung;
    });
    return [{ ...alternative, made: other.breaks.length + 1, changed }];
  });
  const pool = pools[shown.scope] ?? pools.date ?? [];
  const breaks = values.map((value, i) => breakDistance(value, spans[i] as Span, cut, shown.method, pool));
  return { cut, rungs, others, kept, reach, breaks };
}
