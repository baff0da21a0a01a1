import { type GlobalStatistic, gearysC, getisOrdG, moransI } from "../../geo/statistics/global-autocorrelation.ts";
import { permutationP } from "../../geo/statistics/global-permutation.ts";
import { type LocalStatistic, localG, localMoran, withSelf } from "../../geo/statistics/local-autocorrelation.ts";
import { significant } from "../../geo/statistics/multiple-testing.ts";
import { islandsOf, rowStandardised, type SpatialWeights } from "../../geo/statistics/spatial-weights.ts";
import type {
  Analysis,
  AnalysisResult,
  Category,
  Fact,
  Named,
  Params,
  Quantity,
  ResultTable,
  Words,
} from "./analysis.ts";
import { measuredPlaces, unitsOf } from "./measured-places.ts";
import {
  changesOf,
  otherRules,
  type Rule,
  type RuleAnswer,
  ruleAnswer,
  ruleTable,
  ruleWords,
} from "./neighbour-rules.ts";
import { NEIGHBOUR_PARAMS, type Neighbourhood, neighbourhood, weightsOf } from "./neighbourhood.ts";
import { listed } from "./result-parts.ts";

/** Fewer places than this have no permutation that could be told from chance. */
const FEWEST = 6;
const GLOBAL_DRAWS = 9_999;
const DRAWS = 99_999;
const SEED = 20_250_601;

interface Task {
  readonly ids: readonly string[];
  readonly values: readonly number[];
  readonly without: readonly string[];
  readonly figureIds: readonly string[];
  readonly neighbourhood: Neighbourhood;
  readonly otherRules: readonly Rule[];
  readonly local: "moran" | "gi";
  readonly isStandardised: boolean;
}

interface Global {
  readonly statistic: GlobalStatistic;
  readonly p: number;
  readonly smallestP: number;
}

interface Solution {
  readonly weights: SpatialWeights;
  readonly islands: readonly number[];
  readonly global: { readonly moran: Global | null; readonly geary: Global | null; readonly g: Global | null };
  readonly local: readonly LocalStatistic[];
  /** Standard scores and their spatial lags, rows standardised: what the scatterplot shows. */
  readonly scores: readonly number[];
  readonly lags: readonly (number | null)[];
  /** The same of each other rule of who is a neighbour. */
  readonly others: readonly RuleAnswer[];
}

const quantity = (
  value: number,
  as: Quantity["as"],
  formula: string,
  rest: Partial<Pick<Quantity, "digits" | "metric" | "denominator">> = {},
): Quantity => ({ type: "quantity", value, as, formula, ...rest });
const words = (key: string, params?: Words["params"]): Words => ({
  key: `autocorrelation.${key}`,
  ...(params && { params }),
});
const place = (id: string): Named => ({ type: "place", id });

const CATEGORIES = {
  HH: { tone: "high", pattern: "plain" },
  LL: { tone: "low", pattern: "plain" },
  HL: { tone: "high-in-low", pattern: "hatch" },
  LH: { tone: "low-in-high", pattern: "hatch" },
  hot: { tone: "high", pattern: "plain" },
  cold: { tone: "low", pattern: "plain" },
  none: { tone: "none", pattern: "plain" },
  unattainable: { tone: "none", pattern: "dots" },
  island: { tone: "none", pattern: "cross" },
  missing: { tone: "none", pattern: "empty" },
} as const;
type CategoryId = keyof typeof CATEGORIES;

/** Do like values lie together, in the city as a whole and place by place? */
export const autocorrelation: Analysis<Task, Solution> = {
  id: "autocorrelation",
  params: [
    ...NEIGHBOUR_PARAMS,
    { id: "local", type: "choice", options: ["moran", "gi"], initial: "moran" },
    { id: "alpha", type: "choice", options: ["0.1", "0.05", "0.01"], initial: "0.05" },
    { id: "correction", type: "choice", options: ["none", "bonferroni", "fdr"], initial: "fdr" },
    { id: "standardise", type: "switch", initial: true },
  ],

  prepare(input, params) {
    const { ids, values, without, figureIds } = measuredPlaces(input);
    const facts = {
      count: quantity(ids.length, "count", "count"),
      of: quantity(ids.length + without.length, "count", "count"),
    };
    if (ids.length < FEWEST)
      return {
        refusal: refusal(words("too-few", { ...facts, fewest: quantity(FEWEST, "count", "count") }), figureIds),
      };
    if (values.every((value) => value === values[0])) return { refusal: refusal(words("all-equal", facts), figureIds) };
    const shown = neighbourhood(input, unitsOf(input, ids), params);
    return {
      task: {
        ids,
        values,
        without,
        figureIds,
        neighbourhood: shown,
        otherRules: otherRules(input, shown, params),
        local: params.local === "gi" ? "gi" : "moran",
        isStandardised: params.standardise === "1",
      },
    };
  },

  slow: () => true,

  solve(task, progress) {
    const { values, neighbourhood: asked, isStandardised } = task;
    const raw = weightsOf(asked);
    const standardised = rowStandardised(raw);
    const weights = isStandardised ? standardised : raw;
    const globalOf = (
      of: (values: readonly number[], weights: SpatialWeights) => GlobalStatistic | null,
      w: SpatialWeights,
    ) => {
      const statistic = of(values, w);
      if (!statistic) return null;
      const draws = { draws: GLOBAL_DRAWS, seed: SEED };
      return { statistic, ...permutationP(values, (order) => of(order, w)?.value ?? 0, draws) };
    };
    const moran = globalOf(moransI, weights);
    progress(0.2);
    const geary = globalOf(gearysC, weights);
    progress(0.4);
    // Binary weights, as the statistic was defined for.
    const g = globalOf(getisOrdG, raw);
    progress(0.5);
    const starred = isStandardised ? rowStandardised(withSelf(raw)) : withSelf(raw);
    const options = { draws: DRAWS, seed: SEED, progress: (done: number) => progress(0.5 + done / 4) };
    const local = task.local === "gi" ? localG(values, starred, options) : localMoran(values, weights, options);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    const scores = values.map((value) => (value - mean) / sd);
    const lags = standardised.links.map((row) =>
      row.length === 0 ? null : row.reduce((sum, { to, weight }) => sum + weight * (scores[to] as number), 0),
    );
    const others = task.otherRules.map((rule, i) => {
      progress(0.75 + i / (4 * task.otherRules.length));
      return ruleAnswer(rule, asked.units, values, { local: task.local, isStandardised, seed: SEED });
    });
    return { weights, islands: islandsOf(raw), global: { moran, geary, g }, local, scores, lags, others };
  },

  present(input, params, task, solution) {
    const alpha = Number(params.alpha);
    const correction = params.correction as "none" | "bonferroni" | "fdr";
    const { found, threshold } = significant(
      solution.local.map(({ p }) => p),
      alpha,
      correction,
    );
    const categoryOf = task.ids.map((_, i) => categoryFor(task, solution, i, found[i] === true, threshold));
    const places = new Map([
      ...task.ids.map((id, i) => [id, categoryOf[i] as string] as const),
      ...task.without.map((id) => [id, "missing"] as const),
    ]);
    const used: CategoryId[] =
      task.local === "gi"
        ? ["hot", "cold", "none", "unattainable", "island", "missing"]
        : ["HH", "LL", "HL", "LH", "none", "unattainable", "island", "missing"];
    const { moran } = solution.global;
    const isFound = moran !== null && moran.p <= alpha;
    const others = solution.others.map(({ local, ...other }) => {
      const tested = significant(
        local.map(({ p }) => p),
        alpha,
        correction,
      );
      const by = { local, scores: solution.scores };
      return {
        ...other,
        categoryOf: task.ids.map((_, i) => categoryFor(task, by, i, tested.found[i] === true, tested.threshold)),
      };
    });
    const rule = {
      rule: task.neighbourhood,
      moran: moran && { value: moran.statistic.value, p: moran.p },
      islands: solution.islands,
      categoryOf,
    };
    return {
      status: isFound || found.includes(true) ? "answered" : "undecided",
      headline: headline(task, solution, alpha, found.filter(Boolean).length),
      facts: [...facts(task, solution, alpha, threshold), ...againstFact(task, categoryOf, others)],
      explain: explain(task, solution, alpha, categoryOf),
      assumptions: assumptions(task, solution, params, input.atlas),
      formulas: FORMULAS,
      categories: used.map((id): Category => ({ id, label: words(`category.${id}`), ...CATEGORIES[id] })),
      places,
      features: graph(task, solution),
      charts: [scatter(task, solution, categoryOf)],
      tables: [
        localTable(input, task, solution, categoryOf),
        ...(others.length > 0 ? [ruleTable(task.ids, rule, others)] : []),
      ],
      figureIds: task.figureIds,
    };
  },
};

function categoryFor(
  task: Task,
  { local, scores }: Pick<Solution, "local" | "scores">,
  i: number,
  isFound: boolean,
  threshold: number,
): CategoryId {
  const { value, lag, smallestP, z } = local[i] as LocalStatistic;
  if (value === null || lag === null) return "island";
  if (isFound && task.local === "gi") return value > 0 ? "hot" : "cold";
  if (isFound) {
    const isHigh = (scores[i] as number) > 0;
    // Of Moran's I the lag is one of deviations from the mean.
    return isHigh ? (lag > 0 ? "HH" : "HL") : lag > 0 ? "LH" : "LL";
  }
  return z === null || (smallestP ?? 1) > threshold ? "unattainable" : "none";
}

function headline(task: Task, { global: { moran } }: Solution, alpha: number, found: number): Words {
  if (!moran) return words("headline.none");
  const unfound = found > 0 ? "places" : "undecided";
  const key = moran.p > alpha ? unfound : moran.statistic.value > moran.statistic.expected ? "together" : "apart";
  return words(`headline.${key}`, {
    i: quantity(moran.statistic.value, "index", "moran"),
    p: quantity(moran.p, "p", "permutation"),
    alpha: quantity(alpha, "p", "alpha"),
    places: quantity(task.ids.length, "count", "count"),
    count: quantity(found, "count", "count"),
  });
}

/** What becomes of the picture by the rule that differs most: the nearest in place of boundaries, or the other way round. */
function againstFact(
  task: Task,
  categoryOf: readonly CategoryId[],
  others: readonly (Pick<RuleAnswer, "rule" | "moran"> & { readonly categoryOf: readonly CategoryId[] })[],
): Fact[] {
  const wanted = task.neighbourhood.kind === "knn" ? "queen" : "knn";
  const other = others.find(({ rule }) => rule.kind === wanted);
  if (!other?.moran) return [];
  const changes = changesOf(task.ids, categoryOf, other.categoryOf);
  return [
    {
      label: words("fact.against", { rule: ruleWords(other.rule) }),
      value: quantity(changes.length, "count", "count"),
      note: words(changes.length > 0 ? "fact.against-note" : "fact.against-none", {
        i: quantity(other.moran.value, "index", "moran"),
        p: quantity(other.moran.p, "p", "permutation"),
        changes: listed(words, changes, "list-changes"),
      }),
    },
  ];
}

function globalFacts(name: "moran" | "geary" | "g", global: Global | null): Fact[] {
  if (!global) return [{ label: words(`fact.${name}`), value: words("no-statistic") }];
  const { statistic, p, smallestP } = global;
  return [
    {
      label: words(`fact.${name}`),
      value: quantity(statistic.value, "index", name),
      note: words("fact.moments", {
        expected: quantity(statistic.expected, "index", name),
        z: quantity(statistic.z, "z", name),
      }),
    },
    {
      label: words("fact.p", { statistic: words(`fact.${name}`) }),
      value: quantity(p, "p", "permutation"),
      note: words("fact.smallest", { p: quantity(smallestP, "p", "permutation") }),
    },
  ];
}

function facts(task: Task, { global, local }: Solution, alpha: number, threshold: number): Fact[] {
  const tests = local.filter(({ p }) => p !== null);
  const reachable = tests.filter(({ smallestP }) => (smallestP as number) <= threshold);
  return [
    ...globalFacts("moran", global.moran),
    ...globalFacts("geary", global.geary),
    ...globalFacts("g", global.g),
    {
      label: words("fact.threshold"),
      value: quantity(threshold, "p", "correction"),
      note: words("fact.tests", {
        tests: quantity(tests.length, "count", "count"),
        alpha: quantity(alpha, "p", "alpha"),
      }),
    },
    {
      label: words("fact.attainable"),
      value: quantity(reachable.length, "count", "smallest-p"),
      note: words("fact.attainable-of", { tests: quantity(tests.length, "count", "count") }),
    },
    {
      label: words("fact.places"),
      value: quantity(task.ids.length, "count", "count"),
      note: words("fact.without", { without: quantity(task.without.length, "count", "count") }),
    },
  ];
}

function explain(
  task: Task,
  { global: { moran }, local }: Solution,
  alpha: number,
  categoryOf: readonly CategoryId[],
): Words[] {
  const count = (...ids: CategoryId[]) =>
    quantity(categoryOf.filter((id) => ids.includes(id)).length, "count", "count");
  const least = local.flatMap(({ smallestP }) => (smallestP === null ? [] : [smallestP]));
  const sentences: Words[] = [];
  if (moran) {
    const key = moran.p > alpha ? "undecided" : moran.statistic.value > moran.statistic.expected ? "together" : "apart";
    sentences.push(words(`explain.${key}`, { p: quantity(moran.p, "p", "permutation") }));
  }
  sentences.push(
    task.local === "gi"
      ? words("explain.gi", { hot: count("hot"), cold: count("cold") })
      : words("explain.local", { alike: count("HH", "LL"), unlike: count("HL", "LH") }),
  );
  if (least.length > 0)
    sentences.push(
      words("explain.power", {
        unattainable: count("unattainable"),
        least: quantity(Math.min(...least), "p", "smallest-p"),
        most: quantity(Math.max(...least), "p", "smallest-p"),
      }),
    );
  return sentences;
}

function assumptions(
  task: Task,
  { islands }: Solution,
  params: Params,
  { placeById }: { placeById: ReadonlyMap<string, unknown> },
): Words[] {
  const { neighbourhood: asked } = task;
  const names = islands.map((i) => task.ids[i] as string).filter((id) => placeById.has(id));
  return [
    words(`assume.${asked.kind}`, {
      k: quantity(asked.k, "count", "count"),
      band: quantity(asked.bandKm, "km", "band"),
    }),
    ...asked.crossings.map(([a, b]) =>
      words("assume.crossing", { a: place(task.ids[a] as string), b: place(task.ids[b] as string) }),
    ),
    ...names.map((id) => words("assume.island", { place: place(id) })),
    words(task.isStandardised ? "assume.standardised" : "assume.binary"),
    words("assume.conditional"),
    words(`assume.correction.${params.correction}`),
    ...(task.without.length > 0
      ? [words("assume.without", { count: quantity(task.without.length, "count", "count") })]
      : []),
  ];
}

const FORMULAS: AnalysisResult["formulas"] = [
  { id: "moran", text: words("formula.moran"), reference: "Cliff & Ord 1981; Anselin 1995" },
  { id: "geary", text: words("formula.geary"), reference: "Cliff & Ord 1981" },
  { id: "g", text: words("formula.g"), reference: "Getis & Ord 1992" },
  { id: "local", text: words("formula.local"), reference: "Anselin 1995" },
  { id: "gi", text: words("formula.gi"), reference: "Ord & Getis 1995" },
  { id: "permutation", text: words("formula.permutation"), reference: "Cliff & Ord 1981" },
  { id: "smallest-p", text: words("formula.smallest-p"), reference: "Anselin 1995" },
  { id: "correction", text: words("formula.correction"), reference: "Benjamini & Hochberg 1995" },
];

/** Lines between neighbours, from point to point. */
function graph(task: Task, { weights }: Solution): AnalysisResult["features"] {
  const { units } = task.neighbourhood;
  const crossing = new Set(task.neighbourhood.crossings.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const isDrawn = new Set<string>();
  const features = weights.links.flatMap((row, from) =>
    row.flatMap(({ to }) => {
      const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
      if (isDrawn.has(pair)) return [];
      isDrawn.add(pair);
      const line = [units[from]?.point, units[to]?.point] as [number, number][];
      return [
        {
          type: "Feature" as const,
          properties: { category: crossing.has(pair) ? "crossing" : "link", value: 1 },
          geometry: { type: "LineString" as const, coordinates: line },
        },
      ];
    }),
  );
  return { type: "FeatureCollection", features };
}

function scatter(task: Task, solution: Solution, categoryOf: readonly CategoryId[]): AnalysisResult["charts"][number] {
  const { moran } = solution.global;
  return {
    type: "scatter",
    id: "moran",
    title: words("chart.title"),
    x: words("chart.x"),
    y: words("chart.y"),
    points: task.ids.flatMap((id, i) => {
      const lag = solution.lags[i];
      if (lag === null || lag === undefined) return [];
      return [{ of: place(id), x: solution.scores[i] as number, y: lag, category: categoryOf[i] as string }];
    }),
    // The line's slope is Moran's I where rows are standardised.
    line:
      moran && task.isStandardised && solution.islands.length === 0
        ? {
            slope: moran.statistic.value,
            intercept: 0,
            label: words("chart.slope", { i: quantity(moran.statistic.value, "index", "moran") }),
          }
        : null,
    quadrants: true,
  };
}

function localTable(
  input: { metric: string; denominator: Quantity["denominator"] & string },
  task: Task,
  { local, lags, weights }: Solution,
  categoryOf: readonly CategoryId[],
): ResultTable {
  const formula = task.local === "gi" ? "gi" : "local";
  const numeric = ["value", "neighbours", "lag", "statistic", "z", "p", "smallest"];
  return {
    id: "local",
    caption: words(`table.${task.local}`),
    columns: ["place", ...numeric, "category"].map((id) => ({
      id,
      label: words(`column.${id}`),
      numeric: numeric.includes(id),
    })),
    rows: task.ids.map((id, i) => {
      const one = local[i] as LocalStatistic;
      const lag = lags[i];
      const known = (value: number | null | undefined, as: Quantity["as"], of = formula) =>
        value === null || value === undefined ? null : quantity(value, as, of);
      return {
        id,
        of: place(id),
        cells: [
          place(id),
          quantity(task.values[i] as number, "measure", "value", {
            metric: input.metric,
            denominator: input.denominator,
          }),
          quantity(weights.links[i]?.length ?? 0, "count", "count"),
          known(lag, "index"),
          known(one.value, "index"),
          known(one.z, "z"),
          known(one.p, "p", "permutation"),
          known(one.smallestP, "p", "smallest-p"),
          words(`category.${categoryOf[i]}`),
        ],
      };
    }),
  };
}

function refusal(headlineWords: Words, figureIds: readonly string[]): AnalysisResult {
  return {
    status: "cannot",
    headline: headlineWords,
    facts: [],
    explain: [],
    assumptions: [],
    formulas: [],
    categories: [],
    places: new Map(),
    features: null,
    charts: [],
    tables: [],
    figureIds,
  };
}
