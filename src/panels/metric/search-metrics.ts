import { METRIC_GROUPS, type Metric, type MetricGroup } from "../../../data/schema/metric.ts";

export interface MetricGroupFound {
  readonly group: MetricGroup;
  readonly metrics: readonly Metric[];
}

export interface MetricsFound {
  /** In the order of the groups; groups without a hit are left out. */
  readonly groups: readonly MetricGroupFound[];
  /** The same, group after group: what the arrow keys walk along. */
  readonly order: readonly Metric[];
  /** The hit that Enter takes when nothing else was pointed at. */
  readonly best: Metric | null;
}

/** Without case, accents, width and separators: "Resident_Population" and "résident population" are one. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

/** 4: a name begins with it; 3: a name holds it; 2: the id does; 1: the definition does; 0: nothing does. */
function score(metric: Metric, term: string): number {
  const names = Object.values(metric.names).map(plain);
  if (names.some((name) => name.startsWith(term))) return 4;
  if (names.some((name) => name.includes(term))) return 3;
  if (plain(metric.id).includes(term)) return 2;
  return Object.values(metric.definition).some((text) => plain(text).includes(term)) ? 1 : 0;
}

/** Metrics in which every word of the query is found: by name in any script, id or definition. */
export function searchMetrics(metrics: readonly Metric[], query: string): MetricsFound {
  const terms = plain(query).split(" ").filter(Boolean);
  let best: { metric: Metric; score: number } | null = null;
  const hits = metrics.filter((metric) => {
    const worst = Math.min(4, ...terms.map((term) => score(metric, term)));
    if (worst > 0 && (!best || worst > best.score)) best = { metric, score: worst };
    return worst > 0;
  });
  const groups = METRIC_GROUPS.map((group) => ({
    group,
    metrics: hits.filter((metric) => metric.group === group),
  })).filter((found) => found.metrics.length > 0);
  const order = groups.flatMap((found) => found.metrics);
  const top = best as { metric: Metric; score: number } | null;
  return { groups, order, best: terms.length > 0 ? (top?.metric ?? null) : (order[0] ?? null) };
}
