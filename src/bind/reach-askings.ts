import type { ReachSpec } from "../derive/reach-answer.ts";
import { stationsOf } from "../derive/reach-distances.ts";
import type { Isochrones } from "../derive/reach-part.ts";
import type { IndexedPosition, QuestionFor, ReachAnswers } from "../derive/reach-question.ts";
import { isNoDisc, reachSpec } from "../derive/reach-spec.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Reach, ReachBasis } from "../state/view.ts";

/** A question and its name: the same key is the same question. */
export interface Keyed<T extends keyof ReachAnswers> {
  readonly key: string;
  readonly question: QuestionFor<T>;
}

interface Spec {
  /** Null where the reach takes no part. */
  readonly spec: ReachSpec | null;
  readonly key: string;
}

/** A set of reaches as it is asked about. */
export interface AskedSet {
  readonly specs: readonly Spec[];
  /** Stated positions of those that take part. */
  readonly origins: readonly IndexedPosition[];
  /** The distances that they ask. */
  readonly radiiKm: readonly number[];
}

export function askedSet(
  atlas: Atlas,
  reaches: readonly Reach[],
  takesPart: (index: number) => boolean,
  isochrones: Isochrones,
): AskedSet {
  const specs = reaches.map((reach, index): Spec => {
    const spec = takesPart(index) ? reachSpec(atlas, reach, isochrones) : null;
    return { spec, key: spec ? JSON.stringify(reach) : "" };
  });
  const kms = reaches.flatMap(({ extent }) => (extent.type === "distance" ? extent.km : []));
  return {
    specs,
    origins: stationsOf(atlas, reaches, takesPart).map(({ index, lngLat }) => ({ index, lngLat })),
    radiiKm: [...new Set(kms)].sort((a, b) => a - b),
  };
}

const originsKey = (origins: readonly IndexedPosition[]) =>
  origins.map(({ index, lngLat }) => `${index}:${lngLat.join(",")}`).join(" ");

export function askReach({ specs }: AskedSet, index: number): Keyed<"reach"> | null {
  const { spec = null, key } = specs[index] ?? {};
  return spec && { key: `reach ${key}`, question: { type: "reach", spec } };
}

/** A reach that stands alone has nothing to be put together with: it is asked by itself. */
export function askSet({ specs }: AskedSet, basis: ReachBasis): Keyed<"set"> | null {
  if (specs.length < 2 || !specs.some(({ spec }) => spec)) return null;
  const key = `set ${basis} ${specs.map((one) => one.key).join(" ")}`;
  return { key, question: { type: "set", specs: specs.map(({ spec }) => spec), basis } };
}

export function askDiscrimination({ origins, radiiKm }: AskedSet): Keyed<"discrimination"> | null {
  if (origins.length < 2) return null;
  const centers = origins.map(({ lngLat }) => lngLat);
  const key = `discrimination ${originsKey(origins)} ${radiiKm.join(",")}`;
  return { key, question: { type: "discrimination", centers, radiiKm } };
}

export function askService({ origins }: AskedSet): Keyed<"service"> | null {
  return origins.length > 0 ? { key: `service ${originsKey(origins)}`, question: { type: "service", origins } } : null;
}

export function askNearest({ origins }: AskedSet): Keyed<"nearest"> | null {
  return origins.length > 0 ? { key: `nearest ${originsKey(origins)}`, question: { type: "nearest", origins } } : null;
}

/** Of reaches whose areas are not discs round one position. */
export function askOutline({ specs }: AskedSet, index: number): Keyed<"outline"> | null {
  const { spec = null, key } = specs[index] ?? {};
  return spec && isNoDisc(spec) ? { key: `outline ${key}`, question: { type: "outline", spec } } : null;
}
