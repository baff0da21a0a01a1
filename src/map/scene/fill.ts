import { type Classes, type ClassRamp, classIndex } from "../../derive/classes.ts";
import type { Filtered } from "../../derive/filters.ts";
import { memo } from "../../derive/memo.ts";
import type { MetricAnswer, PlaceValue } from "../../derive/value-at.ts";
import type { Palette } from "../palette.ts";

/** How a unit is filled: its class from 0, hatched because nothing is known, or out of play. */
export const NO_DATA = -1;
export const OUT_OF_PLAY = -2;

export interface UnitState {
  readonly c: number;
  /** Whether the value is of an earlier date than the one asked. */
  readonly s: boolean;
}

export interface Fill {
  readonly subject: "districts" | "cities";
  readonly ramp: ClassRamp | null;
  readonly stateOf: ReadonlyMap<string, UnitState>;
  /** Colours of the classes, where they are not a ramp's. */
  colors?(palette: Palette): readonly string[];
}

function unitState(value: PlaceValue, classes: Classes | null, filter: Filtered): UnitState {
  if (!filter.placeIds.has(value.placeId)) return { c: OUT_OF_PLAY, s: false };
  return { c: classIndex(classes, value) ?? NO_DATA, s: value.status === "stale" };
}

/** The same object for the same colours: another date classes anew, and mostly in the same ramp. */
const keptRamp = memo(
  (kind: ClassRamp["kind"], size: number, from: number, count: number): ClassRamp => ({ kind, size, from, count }),
  16,
);

/** What each district (or city, for a metric of cities) is filled with. */
export const fill = memo((answer: MetricAnswer, classes: Classes | null, filter: Filtered): Fill => {
  const subject = answer.cities.length > 0 ? "cities" : "districts";
  const values = subject === "cities" ? answer.cities : answer.districts;
  return {
    subject,
    ramp: classes ? keptRamp(classes.ramp.kind, classes.ramp.size, classes.ramp.from, classes.ramp.count) : null,
    stateOf: new Map(values.map((value) => [value.placeId, unitState(value, classes, filter)])),
  };
}, 16);

/** Nothing is filled: the map is the ground for supply radii. */
export const NO_FILL: Fill = { subject: "districts", ramp: null, stateOf: new Map() };
