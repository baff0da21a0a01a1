import type { Feature } from "geojson";
import { pointPairs } from "../../geo/statistics/point-pairs.ts";
import type { AnalysisResult, Category, Fact, Quantity, ResultChart, ResultTable, Words } from "./analysis.ts";
import { type ClusterSolution, type ClusterTask, MOST_CHECKED, membersOf } from "./point-clusters.ts";
import {
  columns,
  count,
  formulas,
  km,
  MOST_ROWS,
  percent,
  pointAssumptions,
  pointNamed,
  pointsFact,
  type Shown,
  spot,
  uncertaintyFact,
  words,
} from "./points-parts.ts";
import { listed, quantity } from "./result-parts.ts";

/** Clusters with a tone of their own; smaller ones share one. */
const TONES = 8;
const PATTERNS = ["plain", "hatch", "dots", "cross"] as const;
/** Below it two points of a cluster are more often apart than together. */
const FIRM = 0.5;
/** Points along the curve of distances. */
const CURVE = 200;

const idOf = (label: number): string => (label < 0 ? "noise" : label < TONES ? `cluster-${label}` : "more");

export function clustersResult(shown: Shown, task: ClusterTask, solution: ClusterSolution): AnalysisResult {
  const { points } = task;
  const { labels, check } = solution;
  const members = membersOf(labels);
  const inClusters = labels.filter((label) => label >= 0).length;
  const known = (check?.stays ?? []).filter((share) => share !== null);
  const firmness = known.length > 0 ? known.reduce((sum, share) => sum + share, 0) / known.length : null;
  const isLoose = firmness !== null && firmness < FIRM;
  const key = members.length === 0 ? "none" : isLoose ? "loose" : "found";
  const said = {
    clusters: count(members.length, "reach"),
    inside: count(inClusters, "reach"),
    points: count(points.length),
    ...(firmness !== null && { share: percent(firmness, "stays") }),
  };
  return {
    status: members.length === 0 || isLoose ? "undecided" : "answered",
    headline: words(`headline.${key}${firmness === null && key === "found" ? "-only" : ""}`, said),
    facts: facts(shown, task, solution, members, firmness),
    explain: explain(shown, task, solution, members, firmness),
    assumptions: [
      ...pointAssumptions(shown, points, check !== null),
      task.method === "dbscan"
        ? words("assume.dbscan", { reach: km(task.reachM, "reach"), least: count(task.least, "reach") })
        : words("assume.hdbscan", { least: count(task.least, "membership") }),
      words("assume.unweighted"),
    ],
    formulas: formulas(
      "reach",
      ...(task.method === "hdbscan" ? ["membership"] : []),
      "stays",
      "extent",
      "ranked",
      "uncertainty",
    ),
    categories: categories(labels),
    places: new Map(),
    features: {
      type: "FeatureCollection",
      features: [...trees(task, members), ...points.map((one, i) => spot(one, idOf(labels[i] as number)))],
    },
    charts: curve(task, solution),
    tables: [
      pointTable(shown, task, solution),
      clusterTable(shown, task, solution, members),
      pairTable(shown, task, solution),
    ].filter(({ rows }) => rows.length > 0),
    figureIds: [],
  };
}

function categories(labels: readonly number[]): Category[] {
  const most = Math.max(-1, ...labels);
  const ids = [...new Set([...Array.from({ length: most + 1 }, (_, label) => idOf(label)), "noise"])];
  return ids.map((id, i): Category => {
    const members = labels.filter((label) => idOf(label) === id).length;
    if (id === "noise")
      return { id, label: words("category.noise"), tone: "none", pattern: "empty", isSpot: true, count: members };
    if (id === "more")
      return { id, label: words("category.more"), tone: "none", pattern: "dots", isSpot: true, count: members };
    return {
      id,
      label: words("category.cluster", { n: count(i + 1) }),
      isSpot: true,
      tone: i as 0,
      pattern: PATTERNS[i % PATTERNS.length] as "plain",
      count: members,
    };
  });
}

/** The shortest lines that join the points of each cluster: a group is told by them, not by colour alone. */
function trees({ points }: ClusterTask, members: readonly (readonly number[])[]): Feature[] {
  if (points.length > MOST_CHECKED) return [];
  const { distanceM } = pointPairs(points.map(({ lngLat }) => lngLat));
  return members.flatMap((ids, label) => {
    const joined = [ids[0] as number];
    const waiting = new Set(ids.slice(1));
    const lines: Feature[] = [];
    while (waiting.size > 0) {
      let best = { from: -1, to: -1, far: Number.POSITIVE_INFINITY };
      for (const to of waiting)
        for (const from of joined) {
          const far = distanceM(from, to);
          if (far < best.far) best = { from, to, far };
        }
      waiting.delete(best.to);
      joined.push(best.to);
      const coordinates = [best.from, best.to].map((i) => points[i]?.lngLat as [number, number]);
      lines.push({
        type: "Feature",
        properties: { category: idOf(label), value: 0 },
        geometry: { type: "LineString", coordinates },
      });
    }
    return lines;
  });
}

const clusterName = (label: number): Words =>
  label < 0 ? words("category.noise") : words("category.cluster", { n: count(label + 1) });

function facts(
  shown: Shown,
  { points, method }: ClusterTask,
  { labels, check, extentsM }: ClusterSolution,
  members: readonly (readonly number[])[],
  firmness: number | null,
): Fact[] {
  const [first] = members;
  const list: Fact[] = [
    {
      label: words("fact.clusters"),
      value: count(members.length, "reach"),
      ...(check && {
        note: words("fact.clusters-range", {
          least: count(check.counts[0], "stays"),
          most: count(check.counts[1], "stays"),
        }),
      }),
    },
    { label: words("fact.alone"), value: count(labels.filter((label) => label < 0).length, "reach") },
  ];
  if (first)
    list.push({
      label: words("fact.largest"),
      value: count(first.length, method === "dbscan" ? "reach" : "membership"),
      ...(Number.isFinite(extentsM[0]) && {
        note: words("fact.extent", { extent: km(extentsM[0] as number, "extent") }),
      }),
    });
  list.push({
    label: words("fact.stays"),
    value: firmness === null ? words(members.length === 0 ? "no-cluster" : "no-check") : percent(firmness, "stays"),
    ...(firmness !== null && { note: words("fact.stays-note") }),
  });
  return [...list, uncertaintyFact(points), pointsFact(shown, points)];
}

function explain(
  shown: Shown,
  { points, method, reachM, least }: ClusterTask,
  { labels }: ClusterSolution,
  members: readonly (readonly number[])[],
  firmness: number | null,
): Words[] {
  const [first] = members;
  const rule = { reach: km(reachM, "reach"), least: count(least, "reach"), points: count(points.length) };
  return [
    words(`explain.${method}`, { ...rule, clusters: count(members.length, "reach") }),
    first && first.length <= 12
      ? words("explain.largest", {
          count: count(first.length, "reach"),
          which: listed(
            words,
            first.map((i) => pointNamed(shown, points[i]?.id as string)),
          ),
        })
      : words("explain.alone", { count: count(labels.filter((label) => label < 0).length, "reach") }),
    firmness === null ? words("explain.no-check") : words("explain.stays", { share: percent(firmness, "stays") }),
  ];
}

/** How far the `least`th nearest is, point by point: where the curve bends, a reach parts crowds from the rest. */
function curve({ method, reachM }: ClusterTask, { rankedM }: ClusterSolution): ResultChart[] {
  const sorted = rankedM.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length < 2) return [];
  const step = Math.max(1, (sorted.length - 1) / CURVE);
  const at = Array.from({ length: Math.floor((sorted.length - 1) / step) + 1 }, (_, i) => Math.round(i * step));
  const own = at.map((i) => [i + 1, (sorted[i] as number) / 1000] as const);
  const reach = [1, sorted.length].map((x) => [x, reachM / 1000] as const);
  return [
    {
      type: "lines",
      id: "ranked",
      title: words("chart.ranked"),
      x: words("chart.ranked-x"),
      y: words("chart.ranked-y"),
      series: [
        { id: "ranked", label: words("chart.ranked-line"), of: null, dash: false, points: own },
        ...(method === "dbscan"
          ? [{ id: "reach", label: words("chart.reach-line"), of: null, dash: true, points: reach }]
          : []),
      ],
      band: null,
    },
  ];
}

function pointTable(shown: Shown, { points, method }: ClusterTask, solution: ClusterSolution): ResultTable {
  const { labels, membership, within, rankedM, check } = solution;
  const isDbscan = method === "dbscan";
  return {
    id: "points",
    caption: words("table.points", { rows: count(Math.min(MOST_ROWS, points.length)), points: count(points.length) }),
    columns: columns("points", [
      ["point", false],
      ["cluster", false],
      isDbscan ? ["within", true] : ["membership", true],
      ["ranked", true],
      ["stays", true],
      ["alone", true],
      ["uncertainty", true],
    ]),
    rows: points.slice(0, MOST_ROWS).map(({ id, uncertaintyM }, i) => {
      const stays = check?.stays[i];
      const far = rankedM[i];
      return {
        id,
        of: pointNamed(shown, id),
        cells: [
          pointNamed(shown, id),
          clusterName(labels[i] as number),
          isDbscan ? count(within?.[i] ?? 0, "reach") : quantity(membership?.[i] ?? 0, "index", "membership"),
          far === undefined || !Number.isFinite(far) ? null : km(far, "ranked"),
          stays === null || stays === undefined ? null : percent(stays, "stays"),
          check ? percent(check.alone[i] as number, "stays") : null,
          uncertaintyM > 0 ? km(uncertaintyM, "uncertainty") : null,
        ],
      };
    }),
  };
}

function clusterTable(
  shown: Shown,
  { points }: ClusterTask,
  { extentsM }: ClusterSolution,
  members: readonly (readonly number[])[],
): ResultTable {
  const who = (ids: readonly number[]): Words | Quantity =>
    ids.length <= 12
      ? words("list-of", {
          which: listed(
            words,
            ids.map((i) => pointNamed(shown, points[i]?.id as string)),
          ),
        })
      : count(ids.length, "reach");
  return {
    id: "clusters",
    caption: words("table.clusters"),
    columns: columns("clusters", [
      ["cluster", false],
      ["size", true],
      ["extent", true],
      ["which", false],
    ]),
    rows: members.slice(0, MOST_ROWS).map((ids, label) => ({
      id: `cluster-${label}`,
      of: null,
      cells: [
        clusterName(label),
        count(ids.length, "reach"),
        Number.isFinite(extentsM[label]) ? km(extentsM[label] as number, "extent") : null,
        who(ids),
      ],
    })),
  };
}

function pairTable(shown: Shown, { points }: ClusterTask, { check, labels }: ClusterSolution): ResultTable {
  const { distanceM } = pointPairs(points.map(({ lngLat }) => lngLat));
  return {
    id: "pairs",
    caption: words("table.pairs"),
    columns: columns("pairs", [
      ["a", false],
      ["b", false],
      ["distance", true],
      ["share", true],
      ["now", false],
    ]),
    rows: (check?.pairs ?? []).slice(0, MOST_ROWS).map(({ a, b, share }) => {
      const [one, other] = [points[a]?.id as string, points[b]?.id as string];
      const isNow = (labels[a] as number) >= 0 && labels[a] === labels[b];
      return {
        id: `${one} ${other}`,
        of: pointNamed(shown, one),
        cells: [
          pointNamed(shown, one),
          pointNamed(shown, other),
          km(distanceM(a, b), "extent"),
          percent(share, "stays"),
          words(isNow ? "together" : "apart"),
        ],
      };
    }),
  };
}
