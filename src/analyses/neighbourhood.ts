import {
  distanceBandWeights,
  inverseDistanceWeights,
  kNearestWeights,
  pairWeights,
  type SpatialWeights,
} from "../../geo/statistics/spatial-weights.ts";
import { adjacency } from "../../geo/validate/adjacency.ts";
import type { AnalysisInput, ParamDef, Params } from "./analysis.ts";
import type { MeasuredUnit } from "./measured-places.ts";

export const WEIGHT_KINDS = ["queen", "rook", "knn", "band", "inverse"] as const;

/** Who counts as a neighbour, as the reader chooses it. */
export const NEIGHBOUR_PARAMS: readonly ParamDef[] = [
  { id: "weights", type: "choice", options: WEIGHT_KINDS, initial: "queen" },
  {
    id: "k",
    type: "number",
    min: 1,
    max: 12,
    step: 1,
    initial: 4,
    unit: "",
    showIf: ({ weights }) => weights === "knn",
  },
  {
    id: "band",
    type: "number",
    min: 1,
    max: 500,
    step: 1,
    initial: 40,
    unit: "km",
    showIf: ({ weights }) => weights === "band" || weights === "inverse",
  },
  {
    id: "crossings",
    type: "switch",
    initial: false,
    showIf: ({ weights }) => weights === "queen" || weights === "rook",
  },
];

/** What weights are made from, as plain data. */
export interface Neighbourhood {
  readonly units: readonly MeasuredUnit[];
  readonly kind: (typeof WEIGHT_KINDS)[number];
  readonly k: number;
  readonly bandKm: number;
  /** Pairs that a bridge or tunnel joins, as indexes of the units. */
  readonly crossings: readonly (readonly [number, number])[];
}

export function neighbourhood(input: AnalysisInput, units: readonly MeasuredUnit[], params: Params): Neighbourhood {
  const indexOf = new Map(units.map(({ id }, i) => [id, i]));
  const joined = input.crossings
    .filter(({ opened }) => opened <= input.at)
    .flatMap(({ places: [a, b] }): (readonly [number, number])[] => {
      const [first, second] = [indexOf.get(a), indexOf.get(b)];
      return first === undefined || second === undefined ? [] : [[first, second]];
    });
  const kind = params.weights as Neighbourhood["kind"];
  const takesCrossings = params.crossings === "1" && (kind === "queen" || kind === "rook");
  return {
    units,
    kind,
    k: Math.min(Number(params.k), Math.max(1, units.length - 1)),
    bandKm: Number(params.band),
    crossings: takesCrossings ? joined : [],
  };
}

/** Weights as chosen, not standardised; contiguity is that of the drawn boundaries. */
export function weightsOf({ units, kind, k, bandKm, crossings }: Neighbourhood): SpatialWeights {
  const points = units.map(({ point }) => point);
  if (kind === "knn") return kNearestWeights(points, k);
  if (kind === "band") return distanceBandWeights(points, bandKm * 1000);
  if (kind === "inverse") return inverseDistanceWeights(points, { bandM: bandKm * 1000 });
  const indexOf = new Map(units.map(({ id }, i) => [id, i]));
  const pairs = adjacency(units.map(({ id, geometry }) => ({ type: "Feature", id, properties: {}, geometry })));
  const touching = pairs
    .filter((pair) => kind === "queen" || pair.kind === "rook")
    .map(({ a, b }) => [indexOf.get(a) as number, indexOf.get(b) as number] as const);
  return pairWeights(units.length, [...touching, ...crossings]);
}
