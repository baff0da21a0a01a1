import type { LngLat } from "../../geo/types.ts";
import { CITY_ID } from "../model/atlas.ts";
import type { Analysis, AnalysisInput, AnalysisResult, Params } from "./analysis.ts";
import { type ClusterSolution, type ClusterTask, solveClusters } from "./point-clusters.ts";
import { type DensitySolution, type DensityTask, solveDensity } from "./point-density.ts";
import { type HexSolution, type HexTask, solveHexes } from "./point-hexes.ts";
import { FEWEST, type NoPattern, type PatternSolution, type PatternTask, solvePattern } from "./point-pattern.ts";
import { type AskedPoints, askedPoints, drawnLand, POINTS_OF, type PointsOf } from "./point-set.ts";
import { clustersResult } from "./points-clusters.ts";
import { densityResult } from "./points-density.ts";
import { hexResult } from "./points-hexes.ts";
import type { Shown } from "./points-parts.ts";
import { patternResult } from "./points-pattern.ts";
import { quantity, refusal, wordsOf } from "./result-parts.ts";

export type PointTask = ClusterTask | PatternTask | DensityTask | HexTask;
export type PointSolution = ClusterSolution | PatternSolution | NoPattern | DensitySolution | HexSolution;

const METHODS = ["dbscan", "hdbscan", "density", "pattern", "hex"] as const;
/** Where the middle of a hexagon lies: a fixed spot, or cells would shift with every filter. */
const ANCHOR: LngLat = [121.47, 31.23];
/** Work for more than this many distances is not done where the page is drawn. */
const QUICK = 20_000;
const words = wordsOf("points");
const by =
  (...methods: readonly string[]) =>
  ({ method }: Params) =>
    methods.includes(method as string);

/** Do points lie in groups, closer than they would at random, and where most of them? */
export const points: Analysis<PointTask, PointSolution> = {
  id: "points",
  params: [
    { id: "of", type: "choice", options: POINTS_OF, initial: "sites" },
    { id: "method", type: "choice", options: METHODS, initial: "dbscan" },
    { id: "areas", type: "switch", initial: false, showIf: ({ of }) => of !== "seats" },
    { id: "reach", type: "number", min: 0.5, max: 200, step: 0.5, initial: 4, unit: "km", showIf: by("dbscan") },
    { id: "least", type: "number", min: 2, max: 20, step: 1, initial: 3, unit: "", showIf: by("dbscan", "hdbscan") },
    { id: "bandwidth", type: "number", min: 1, max: 100, step: 0.5, initial: 5, unit: "km", showIf: by("density") },
    { id: "draws", type: "choice", options: ["99", "199", "999"], initial: "199", showIf: by("pattern") },
    { id: "farthest", type: "number", min: 1, max: 300, step: 1, initial: 20, unit: "km", showIf: by("pattern") },
    { id: "width", type: "number", min: 1, max: 100, step: 1, initial: 5, unit: "km", showIf: by("hex") },
  ],

  prepare(input, params) {
    const { asked, task } = questionOf(input, params);
    if (task.points.length < FEWEST) return { refusal: tooFew(asked, params, task.points.length) };
    return { task };
  },

  slow: (task) => {
    const { length } = task.points;
    if (task.method === "hex") return length > QUICK / 10;
    return task.method !== "dbscan" || length > Math.sqrt(QUICK);
  },

  solve(task, progress) {
    if (task.method === "pattern") return solvePattern(task, progress);
    if (task.method === "density") return solveDensity(task, progress);
    return task.method === "hex" ? solveHexes(task) : solveClusters(task, progress);
  },

  present(input, params, task, solution) {
    const shown = shownOf(input, params);
    if (solution.method === "no-pattern")
      return tooFew(shown.asked, params, task.points.length - solution.outside.length);
    return { ...resultOf(shown, task, solution), subject: shown.of === "seats" ? "cities" : "districts" };
  },
};

function resultOf(shown: Shown, task: PointTask, solution: Exclude<PointSolution, NoPattern>): AnalysisResult {
  if (solution.method === "pattern") return patternResult(shown, task as PatternTask, solution);
  if (solution.method === "density") return densityResult(shown, task as DensityTask, solution);
  if (solution.method === "hex") return hexResult(shown, task as HexTask, solution);
  return clustersResult(shown, task as ClusterTask, solution);
}

function tooFew({ areas }: AskedPoints, params: Params, left: number): AnalysisResult {
  const known = {
    count: quantity(left, "count", "count"),
    fewest: quantity(FEWEST, "count", "count"),
    areas: quantity(areas.length, "count", "count"),
  };
  return refusal(words(areas.length > 0 && params.areas !== "1" ? "too-few-areas" : "too-few", known));
}

function questionOf(input: AnalysisInput, params: Params): { asked: AskedPoints; task: PointTask } {
  const of = params.of as PointsOf;
  const asked = askedPoints(input, of, params.areas === "1");
  const { points: set } = asked;
  const km = (name: string) => Number(params[name]) * 1000;
  const method = params.method as PointTask["method"];
  if (method === "hex") return { asked, task: { method, points: set, widthKm: Number(params.width), anchor: ANCHOR } };
  if (method === "dbscan" || method === "hdbscan") {
    const reachM = method === "dbscan" ? km("reach") : 0;
    return { asked, task: { method, points: set, reachM, least: Number(params.least) } };
  }
  const land = drawnLand(input.atlas, of === "seats" ? "cities" : "districts");
  if (method === "density") return { asked, task: { method, points: set, land, bandwidthM: km("bandwidth") } };
  const task = { method, points: set, land, draws: Number(params.draws), farthestM: km("farthest") } as const;
  return { asked, task };
}

function shownOf(input: AnalysisInput, params: Params): Shown {
  const { asked } = questionOf(input, params);
  const of = params.of as PointsOf;
  return { of, asked, isAreas: params.areas === "1", ...officialKm2(input.atlas, of) };
}

/** The stated land area that the window stands for, and its figures. */
function officialKm2(
  { seriesByMetric, cities }: AnalysisInput["atlas"],
  of: PointsOf,
): Pick<Shown, "officialKm2" | "figureIds"> {
  const ids = of === "seats" ? cities.map(({ id }) => id) : [CITY_ID];
  const dates = seriesByMetric.get(of === "seats" ? "city_area_km2" : "area_km2")?.dates ?? [];
  const date = dates.findLast(({ figureByPlace }) => ids.every((id) => figureByPlace.has(id)));
  const figures = ids.flatMap((id) => date?.figureByPlace.get(id) ?? []);
  if (figures.length === 0) return { officialKm2: null, figureIds: [] };
  const sum = figures.reduce((km2, { value }) => km2 + (value.type === "number" ? value.value : Number.NaN), 0);
  return { officialKm2: Number.isFinite(sum) ? sum : null, figureIds: figures.map(({ id }) => id) };
}
