import type { Analysis, AnalysisInput, AnalysisResult, Category, Fact, Words } from "./analysis.ts";
import type { ProfileClusters } from "./profile-clusters.ts";
import {
  type ClusterWords,
  clusterWords,
  dateWords,
  letterOf,
  measureWords,
  NAMED_AT,
  standardScores,
  words,
} from "./profile-names.ts";
import { alwaysTogether, apartAgain, staying } from "./profile-stability.ts";
import type { Task } from "./profiles.ts";
import { profileCharts } from "./profiles-charts.ts";
import { alikeTable, countTable, measureTable, nearestTo, profileTable, togetherTable } from "./profiles-tables.ts";
import { listed, place, quantity } from "./result-parts.ts";

/** Below it the conventional reading finds no substantial structure. */
const WEAK = 0.25;

/** Conventional reading of a mean silhouette (Kaufman & Rousseeuw 1990, p. 88). */
export function reading(mean: number): "none" | "weak" | "reasonable" | "strong" {
  if (mean < WEAK) return "none";
  if (mean <= 0.5) return "weak";
  return mean <= 0.7 ? "reasonable" : "strong";
}

export const presentProfiles: Analysis<Task, ProfileClusters>["present"] = (input, _params, task, solution) => {
  const labels = clusterWords(task, solution);
  const isMissing = task.without.length > 0;
  const { mean } = solution;
  return {
    status: mean < WEAK ? "undecided" : "answered",
    headline: words(`headline.${mean < WEAK ? "undecided" : "answered"}`, {
      clusters: count(labels.length, "count"),
      places: count(task.ids.length, "count"),
      silhouette: quantity(mean, "index", "silhouette"),
      limit: quantity(WEAK, "index", "reading"),
      reading: words(`reading.${reading(mean)}`),
    }),
    facts: [...facts(task, solution), alikeFact(input, task, solution)],
    explain: explain(task, solution),
    assumptions: assumptions(input, task, solution),
    formulas: formulas(task),
    categories: [
      ...labels.map((label, i) => categoryOf(label, i)),
      ...(isMissing
        ? [{ id: "missing", label: words("category.missing"), tone: "none", pattern: "empty" } satisfies Category]
        : []),
    ],
    places: new Map([
      ...task.ids.map((id, i) => [id, letterOf(solution.clusterOf[i] as number)] as const),
      ...task.without.map((id) => [id, "missing"] as const),
    ]),
    features: null,
    charts: profileCharts(task, solution),
    tables: [
      profileTable(task, solution),
      ...alikeTable(input, task, solution),
      togetherTable(task, solution),
      countTable(solution),
      measureTable(task),
    ],
    figureIds: task.figureIds,
  };
};

const count = (value: number, formula: string) => quantity(value, "count", formula);
const PATTERNS = ["plain", "hatch", "dots", "cross"] as const;

function categoryOf(words: ClusterWords, i: number): Category {
  return {
    id: letterOf(i),
    ...words,
    tone: (i % 8) as Exclude<Category["tone"], string>,
    // Eight tones by four patterns shifted by a turn: no two of the first 32 are drawn alike.
    pattern: PATTERNS[(i + Math.floor(i / 8)) % 4] as Category["pattern"],
  };
}

function facts(task: Task, solution: ProfileClusters): Fact[] {
  const { mean, silhouette, between, runs } = solution;
  const lowest = silhouette.indexOf(Math.min(...silhouette));
  const groups = alwaysTogether(solution);
  const stay = staying(solution);
  const stays = stay.filter((share) => share !== null);
  const names = (group: readonly number[]) =>
    words("group", {
      places: listed(
        words,
        group.map((i) => place(task.ids[i] as string)),
      ),
    });
  const apart = apartAgain(solution);
  return [
    {
      label: words("fact.silhouette"),
      value: quantity(mean, "index", "silhouette"),
      note: words("fact.reading", { reading: words(`reading.${reading(mean)}`) }),
    },
    {
      label: words("fact.lowest"),
      value: quantity(silhouette[lowest] as number, "index", "silhouette"),
      note: words(stay[lowest] === null ? "fact.of-place-alone" : "fact.of-place", {
        place: place(task.ids[lowest] as string),
      }),
    },
    { label: words("fact.between"), value: quantity(between, "percent", "between") },
    {
      label: words("fact.stays"),
      value:
        stays.length === 0
          ? words("all-alone")
          : quantity(stays.reduce((sum, share) => sum + share, 0) / stays.length, "percent", "together"),
      note: words("fact.runs", { runs: count(runs, "together") }),
    },
    {
      label: words("fact.always"),
      value: groups.length === 0 ? words("no-pair") : words("groups", { groups: chain(groups.map(names)) }),
    },
    {
      label: words("fact.apart"),
      value:
        apart.length === 0
          ? words("no-pair")
          : words("groups", { groups: chain(apart.map(([a, b]) => names([a, b]))) }),
    },
    {
      label: words("fact.never"),
      value: count(
        solution.together.reduce((sum, row, a) => sum + row.filter((share, b) => b > a && share === 0).length, 0),
        "together",
      ),
      note: words("fact.pairs", { pairs: count((task.ids.length * (task.ids.length - 1)) / 2, "count") }),
    },
    {
      label: words("fact.places"),
      value: count(task.ids.length, "count"),
      note: words("fact.without", { without: count(task.without.length, "count") }),
    },
  ];
}

/** The districts nearest to the selected one; the table has them all. */
function alikeFact({ selectedId }: AnalysisInput, { ids, without }: Task, { distances }: ProfileClusters): Fact {
  const label = words("fact.alike");
  const own = ids.indexOf(selectedId ?? "");
  if (own < 0) {
    const isLeftOut = selectedId !== null && without.includes(selectedId);
    return { label, value: isLeftOut ? words("left-out", { place: place(selectedId) }) : words("select-one") };
  }
  const near = nearestTo(own, distances).slice(0, 3);
  return {
    label: words("fact.alike-of", { place: place(ids[own] as string) }),
    value: words("group", {
      places: listed(
        words,
        near.map((i) => place(ids[i] as string)),
      ),
    }),
  };
}

/** Groups one after another, told apart by more than what lies within one. */
const chain = (groups: readonly Words[]) => listed(words, groups, "list-groups");

function explain(task: Task, solution: ProfileClusters): Words[] {
  const { clusterOf, mean } = solution;
  const sizes = [...new Set(clusterOf)].map((cluster) => clusterOf.filter((other) => other === cluster).length);
  const largest = sizes.indexOf(Math.max(...sizes));
  const best = solution.byCount.reduce((a, b) => (b.mean > a.mean ? b : a));
  const scores = standardScores(task, solution)[largest] as readonly number[];
  const furthest = scores.reduce((a, score, i) => (Math.abs(score) > Math.abs(scores[a] as number) ? i : a), 0);
  return [
    words("explain.largest", {
      letter: letterOf(largest),
      size: count(sizes[largest] as number, "count"),
      places: count(task.ids.length, "count"),
      measure: measureWords(task.measures[furthest] as Task["measures"][number]),
      score: quantity(scores[furthest] as number, "z", "naming"),
    }),
    words(mean < WEAK ? "explain.unclear" : "explain.clear", {
      silhouette: quantity(mean, "index", "silhouette"),
      reading: words(`reading.${reading(mean)}`),
      best: count(best.clusters, "count"),
      most: quantity(best.mean, "index", "silhouette"),
    }),
    words("explain.stays", {
      groups: count(alwaysTogether(solution).length, "together"),
      runs: count(solution.runs, "together"),
      apart: count(apartAgain(solution).length, "together"),
    }),
  ];
}

function assumptions({ at }: AnalysisInput, task: Task, { clusterOf }: ProfileClusters): Words[] {
  const { measures, ids, without, neighbourhood: asked } = task;
  const clusters = new Set(clusterOf).size;
  const gaps = measures.flatMap((measure) =>
    measure.values.flatMap((value, i) => (value === null ? [{ measure, id: ids[i] as string }] : [])),
  );
  return [
    words(`assume.${task.method}`),
    words(`assume.scaling.${task.scaling}`),
    words("assume.equal"),
    words("assume.dates"),
    ...measures
      .filter(({ isLater }) => isLater)
      .map((measure) =>
        words("assume.later", {
          measure: measureWords(measure),
          date: dateWords(measure.date),
          at: { type: "date", id: at },
        }),
      ),
    words(`assume.missing.${task.missing}`),
    ...without.map((id) => words("assume.without", { place: place(id) })),
    ...gaps.map(({ measure, id }) => words("assume.filled", { place: place(id), measure: measureWords(measure) })),
    ...task.leftOut.map(({ measure, why }) => words(`assume.left-out.${why}`, { measure: measureWords(measure) })),
    ...task.unknown.map((measure) => words("assume.left-out.unknown", { measure: measureWords(measure) })),
    words("assume.names", { score: quantity(NAMED_AT, "z", "naming") }),
    ...(clusters > task.k
      ? [words("assume.parts", { clusters: count(clusters, "count"), k: count(task.k, "count") })]
      : []),
    ...(asked?.crossings ?? []).map(([a, b]) =>
      words("assume.crossing", { a: place(ids[a] as string), b: place(ids[b] as string) }),
    ),
  ];
}

const REFERENCES: Readonly<Record<string, string>> = {
  count: "—",
  value: "—",
  z: "Milligan & Cooper 1988",
  rank: "Conover & Iman 1981",
  range: "Milligan & Cooper 1988",
  distance: "Kaufman & Rousseeuw 1990",
  ward: "Ward 1963; Murtagh & Legendre 2014",
  average: "Sokal & Michener 1958",
  kmeans: "Lloyd 1982; Arthur & Vassilvitskii 2007; Hartigan & Wong 1979",
  skater: "Assunção, Neves, Câmara & Freitas 2006",
  silhouette: "Rousseeuw 1987",
  reading: "Kaufman & Rousseeuw 1990",
  between: "Caliński & Harabasz 1974",
  together: "Fred & Jain 2005",
  naming: "—",
  median: "Little & Rubin 2002",
};

function formulas({ method, missing }: Task): AnalysisResult["formulas"] {
  const others = ["ward", "average", "kmeans", "skater"].filter((other) => other !== method);
  const unused = [...others, ...(missing === "median" ? [] : ["median"])];
  return Object.entries(REFERENCES)
    .filter(([id]) => !unused.includes(id))
    .map(([id, reference]) => ({ id, text: words(`formula.${id}`), reference }));
}
