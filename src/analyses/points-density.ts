import type { AnalysisResult, ResultTable } from "./analysis.ts";
import type { DensityCell, DensitySolution, DensityTask } from "./point-density.ts";
import {
  area,
  columns,
  count,
  formulas,
  km,
  percent,
  pointAssumptions,
  pointCategory,
  pointNamed,
  pointsFact,
  type Shown,
  spot,
  uncertaintyFact,
  windowFacts,
  words,
} from "./points-parts.ts";
import { quantity } from "./result-parts.ts";

/** As the map draws values of areas. */
const STEPS = 5;
/** Cells with less of the greatest density are left out of the map: they would veil it. */
const FAINT = 0.01;
/** Less often than that the densest spot stays where it is. */
const FIRM = 0.5;
/** To three figures, however thinly points lie; no fewer than four digits, as most are. */
const digitsOf = (value: number) => (value > 0 ? Math.max(4, 2 - Math.floor(Math.log10(value))) : 0);
const density = (value: number) => quantity(value, "plain", "density", { digits: digitsOf(value) });

export function densityResult(shown: Shown, task: DensityTask, solution: DensitySolution): AnalysisResult {
  const { points, bandwidthM } = task;
  const { landM2, cells, peak, nearest, mass, peakStays, sideM } = solution;
  const most = (cells[peak] as DensityCell).value;
  const near = pointNamed(shown, points[nearest]?.id as string);
  const evenly = points.reduce((sum, { weight }) => sum + weight, 0) / (landM2 / 1e6);
  const said = {
    most: density(most),
    near,
    bandwidth: km(bandwidthM, "density"),
    times: quantity(most / evenly, "plain", "evenly", { digits: 1 }),
  };
  const isLoose = peakStays !== null && peakStays < FIRM;
  return {
    status: isLoose ? "undecided" : "answered",
    headline: words(`density.headline.${isLoose ? "loose" : "found"}`, said),
    facts: [
      {
        label: words("density.fact.most"),
        value: density(most),
        note: words("density.fact.most-note", { near, times: said.times }),
      },
      { label: words("density.fact.evenly"), value: quantity(evenly, "plain", "evenly", { digits: digitsOf(evenly) }) },
      {
        label: words("density.fact.stays"),
        value: peakStays === null ? words("no-check") : percent(peakStays, "stays"),
        ...(peakStays !== null && { note: words("density.fact.stays-note", { bandwidth: said.bandwidth }) }),
      },
      {
        label: words("density.fact.mass"),
        value: percent(mass / points.reduce((sum, { weight }) => sum + weight, 0), "mass"),
        note: words("density.fact.mass-note"),
      },
      ...windowFacts(landM2, shown),
      uncertaintyFact(points),
      pointsFact(shown, points),
    ],
    explain: [
      words("density.explain.most", { ...said, points: count(points.length) }),
      words("density.explain.upper", upper(cells, most)),
      peakStays === null
        ? words("explain.no-check")
        : words("density.explain.stays", { share: percent(peakStays, "stays"), bandwidth: said.bandwidth }),
    ],
    assumptions: [
      ...pointAssumptions(shown, points, peakStays !== null),
      words("assume.kernel", { bandwidth: said.bandwidth }),
      words("assume.grid", { side: km(sideM, "density") }),
      words("assume.coast"),
    ],
    formulas: formulas("density", "evenly", "mass", "stays", "window", "uncertainty"),
    categories: [pointCategory(points)],
    places: new Map(),
    features: {
      type: "FeatureCollection",
      features: [
        ...cells.filter(({ value }) => value >= FAINT * most).map(({ ring, value }) => area(ring, value)),
        ...points.map((point) => spot(point, "point")),
      ],
    },
    areaValue: { label: words("density.value"), most: density(most) },
    charts: [],
    tables: [stepTable(cells, most)],
    figureIds: shown.figureIds,
  };
}

const areaOf = (cells: readonly DensityCell[]) => cells.reduce((sum, { areaM2 }) => sum + areaM2, 0);
const massOf = (cells: readonly DensityCell[]) =>
  cells.reduce((sum, { value, areaM2 }) => sum + (value * areaM2) / 1e6, 0);

/** Where at least half of the greatest density is. */
function upper(cells: readonly DensityCell[], most: number) {
  const dense = cells.filter(({ value }) => value >= most / 2);
  return {
    area: quantity(areaOf(dense) / 1e6, "km2", "density", { digits: 0 }),
    share: percent(massOf(dense) / massOf(cells), "mass"),
  };
}

function stepTable(cells: readonly DensityCell[], most: number): ResultTable {
  const all = massOf(cells);
  return {
    id: "steps",
    caption: words("table.steps"),
    columns: columns("steps", [
      ["from", true],
      ["to", true],
      ["area", true],
      ["share", true],
    ]),
    rows: Array.from({ length: STEPS }, (_, i) => {
      const [from, to] = [(most * i) / STEPS, (most * (i + 1)) / STEPS];
      const held = cells.filter(({ value }) => value >= from && (value < to || i === STEPS - 1));
      return {
        id: String(i),
        of: null,
        cells: [
          density(from),
          density(to),
          quantity(areaOf(held) / 1e6, "km2", "density", { digits: 0 }),
          percent(massOf(held) / all, "mass"),
        ],
      };
    }).reverse(),
  };
}
