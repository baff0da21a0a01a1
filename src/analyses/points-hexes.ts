import type { AnalysisResult } from "./analysis.ts";
import type { HexCell, HexSolution, HexTask } from "./point-hexes.ts";
import {
  area,
  columns,
  count,
  formulas,
  MOST_ROWS,
  percent,
  pointAssumptions,
  pointCategory,
  pointNamed,
  pointsFact,
  type Shown,
  spot,
  uncertaintyFact,
  words,
} from "./points-parts.ts";
import { listed, quantity } from "./result-parts.ts";

/** Below it more points change cells than stay. */
const FIRM = 0.5;
/** So many names are read at a glance. */
const NAMED = 12;

export function hexResult(shown: Shown, { points, widthKm }: HexTask, { cells, stays }: HexSolution): AnalysisResult {
  const [first] = cells as readonly [HexCell, ...HexCell[]];
  const shared = cells.filter((cell) => cell.points.length > 1);
  const inShared = shared.reduce((sum, cell) => sum + cell.points.length, 0);
  const width = quantity(widthKm, "km", "hex");
  const who = (held: readonly number[]) =>
    listed(
      words,
      held.map((i) => pointNamed(shown, points[i]?.id as string)),
    );
  const isLoose = stays !== null && stays < FIRM;
  const said = {
    points: count(points.length),
    cells: count(cells.length, "hex"),
    most: quantity(first.weight, "plain", "hex"),
    shared: count(inShared, "hex"),
    width,
  };
  return {
    status: isLoose ? "undecided" : "answered",
    headline: words(`hex.headline.${isLoose ? "loose" : "found"}`, said),
    facts: [
      { label: words("hex.fact.cells"), value: said.cells, note: words("hex.fact.cells-note", { width }) },
      { label: words("hex.fact.most"), value: said.most },
      {
        label: words("hex.fact.shared"),
        value: said.shared,
        note: words("hex.fact.shared-note", { count: count(shared.length, "hex") }),
      },
      {
        label: words("hex.fact.stays"),
        value: stays === null ? words("no-check") : percent(stays, "stays"),
      },
      uncertaintyFact(points),
      pointsFact(shown, points),
    ],
    explain: [
      words("hex.explain.cells", said),
      first.points.length <= NAMED
        ? words("hex.explain.first", { which: who(first.points) })
        : words("hex.explain.most", { most: said.most }),
      stays === null ? words("explain.no-check") : words("hex.explain.stays", { share: percent(stays, "stays") }),
    ],
    assumptions: [
      ...pointAssumptions(shown, points, stays !== null),
      words("assume.hex", { width }),
      words("assume.hex-coast"),
    ],
    formulas: formulas("hex", "stays", "uncertainty"),
    categories: [pointCategory(points)],
    places: new Map(),
    features: {
      type: "FeatureCollection",
      features: [
        ...cells.map(({ ring, weight }) => area(ring, weight, "cell")),
        ...points.map((point) => spot(point, "point")),
      ],
    },
    areaValue: { label: words("hex.value"), most: said.most },
    charts: [],
    tables: [
      {
        id: "cells",
        caption: words("table.cells"),
        columns: columns("cells", [
          ["rank", true],
          ["value", true],
          ["area", true],
          ["which", false],
        ]),
        rows: cells.slice(0, MOST_ROWS).map((cell, i) => ({
          id: String(i),
          of: null,
          cells: [
            count(i + 1),
            quantity(cell.weight, "plain", "hex"),
            quantity(cell.areaM2 / 1e6, "km2", "hex"),
            cell.points.length <= NAMED
              ? words("list-of", { which: who(cell.points) })
              : count(cell.points.length, "hex"),
          ],
        })),
      },
    ],
    figureIds: [],
  };
}
