import type { AnalysisResult, Fact, ResultTable } from "./analysis.ts";
import type { PatternRadius, PatternSolution, PatternTask } from "./point-pattern.ts";
import {
  columns,
  count,
  formulas,
  km,
  percent,
  pointAssumptions,
  pointCategory,
  pointsFact,
  type Shown,
  spot,
  uncertaintyFact,
  windowFacts,
  words,
} from "./points-parts.ts";
import { quantity } from "./result-parts.ts";

const ALPHA = 0.05;

export function patternResult(shown: Shown, task: PatternTask, solution: PatternSolution): AnalysisResult {
  const { points, outside, landM2, index, radii, globalP } = solution;
  const key = index.p > ALPHA ? "undecided" : index.value < index.simulated ? "together" : "apart";
  const said = {
    points: count(points.length),
    index: quantity(index.value, "index", "clark-evans"),
    simulated: quantity(index.simulated, "index", "simulation"),
    p: quantity(index.p, "p", "simulation"),
  };
  return {
    status: index.p > ALPHA && globalP > ALPHA ? "undecided" : "answered",
    headline: words(`pattern.headline.${key === "undecided" && globalP <= ALPHA ? "distances" : key}`, {
      ...said,
      global: quantity(globalP, "p", "global"),
    }),
    facts: [
      ...facts(task, solution),
      ...windowFacts(landM2, shown),
      uncertaintyFact(points),
      pointsFact(shown, points),
    ],
    explain: [
      words(`pattern.explain.${key}`, {
        ...said,
        mean: km(index.meanM, "clark-evans"),
        draws: count(task.draws, "simulation"),
      }),
      explainEnvelope(radii, solution),
      index.moved
        ? words("pattern.explain.moved", {
            low: quantity(index.moved[0], "index", "stays"),
            high: quantity(index.moved[1], "index", "stays"),
          })
        : words("explain.no-check"),
    ],
    assumptions: [
      ...pointAssumptions(shown, points, index.moved !== null, outside),
      words("assume.window"),
      words("assume.simulation", { draws: count(task.draws, "simulation") }),
      words(`assume.even.${shown.of === "seats" ? "seats" : "sites"}`),
      words("assume.edge"),
      words("assume.pointwise", { level: percent(solution.level, "envelope"), rank: count(solution.rank, "envelope") }),
      words("assume.unweighted"),
    ],
    formulas: formulas("clark-evans", "k", "simulation", "envelope", "global", "stays", "window", "uncertainty"),
    categories: [pointCategory(points)],
    places: new Map(),
    features: { type: "FeatureCollection", features: points.map((point) => spot(point, "point")) },
    charts: [chart(task, solution)],
    tables: [radiusTable(radii)],
    figureIds: shown.figureIds,
  };
}

const stateOf = ({ l, low, high }: PatternRadius) => (l > high ? "above" : l < low ? "below" : "within");

function explainEnvelope(radii: readonly PatternRadius[], { globalP }: PatternSolution) {
  const above = radii.filter((one) => stateOf(one) === "above");
  const p = quantity(globalP, "p", "global");
  const [first, last] = [above[0], above.at(-1)];
  return first && last
    ? words("pattern.explain.above", {
        from: km(first.radiusM, "k"),
        to: km(last.radiusM, "k"),
        radii: count(above.length, "envelope"),
        of: count(radii.length),
        p,
      })
    : words("pattern.explain.none-above", { of: count(radii.length), p });
}

function facts({ draws }: PatternTask, { index, radii, globalP, level }: PatternSolution): Fact[] {
  return [
    {
      label: words("pattern.fact.index"),
      value: quantity(index.value, "index", "clark-evans"),
      note: words("pattern.fact.index-note", {
        simulated: quantity(index.simulated, "index", "simulation"),
        mean: km(index.meanM, "clark-evans"),
      }),
    },
    {
      label: words("pattern.fact.p"),
      value: quantity(index.p, "p", "simulation"),
      note: words("pattern.fact.p-note", {
        draws: count(draws, "simulation"),
        smallest: quantity(index.smallestP, "p", "simulation"),
      }),
    },
    {
      label: words("pattern.fact.moved"),
      value: index.moved
        ? words("between", {
            low: quantity(index.moved[0], "index", "stays"),
            high: quantity(index.moved[1], "index", "stays"),
          })
        : words("no-check"),
    },
    {
      label: words("pattern.fact.above"),
      value: count(radii.filter((one) => stateOf(one) === "above").length, "envelope"),
      note: words("pattern.fact.above-note", { of: count(radii.length), level: percent(level, "envelope") }),
    },
    { label: words("pattern.fact.global"), value: quantity(globalP, "p", "global") },
  ];
}

function chart({ draws }: PatternTask, { radii, level }: PatternSolution): AnalysisResult["charts"][number] {
  const line = (of: (one: PatternRadius) => number) =>
    radii.map((one) => [one.radiusM / 1000, of(one) / 1000] as const);
  return {
    type: "lines",
    id: "ripley",
    title: words("chart.ripley"),
    x: words("chart.ripley-x"),
    y: words("chart.ripley-y"),
    series: [
      { id: "observed", label: words("chart.observed"), of: null, dash: false, points: line(({ l }) => l) },
      { id: "mean", label: words("chart.mean"), of: null, dash: true, points: line(({ mean }) => mean) },
    ],
    band: {
      label: words("chart.envelope", { draws: count(draws, "simulation"), level: percent(level, "envelope") }),
      low: line(({ low }) => low),
      high: line(({ high }) => high),
    },
  };
}

function radiusTable(radii: readonly PatternRadius[]): ResultTable {
  return {
    id: "radii",
    caption: words("table.radii"),
    columns: columns("radii", [
      ["radius", true],
      ["pairs", true],
      ["k", true],
      ["l", true],
      ["mean", true],
      ["low", true],
      ["high", true],
      ["reading", false],
    ]),
    rows: radii.map((one) => ({
      id: String(one.radiusM),
      of: null,
      cells: [
        km(one.radiusM, "k"),
        count(one.pairs, "k"),
        quantity(one.k / 1e6, "km2", "k"),
        km(one.l, "k"),
        km(one.mean, "simulation"),
        km(one.low, "envelope"),
        km(one.high, "envelope"),
        words(`pattern.reading.${stateOf(one)}`),
      ],
    })),
  };
}
