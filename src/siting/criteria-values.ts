import { geodesicDistanceM } from "../../geo/measure/distance.ts";
import type { Issue } from "../../geo/types.ts";
import type { CriterionValues, Demand } from "./answers.ts";
import type { FullCandidate } from "./candidates.ts";
import { measureId } from "./choice-text.ts";
import type { CriterionChoice, SitingChoice } from "./choice-types.ts";
import { type Distances, geodesicKm } from "./distances.ts";
import type { MetricColumn, SitingInputs, StatedValue } from "./inputs.ts";
import { note, type SitingIssueCode } from "./issue-codes.ts";

const M_PER_KM = 1000;
const MIN_PER_HOUR = 60;
/** A degree of a meridian is nowhere shorter. */
const KM_PER_DEGREE = 110.5;

export interface CriteriaTask {
  readonly inputs: SitingInputs;
  readonly choice: SitingChoice;
  readonly candidates: readonly FullCandidate[];
  readonly openCount: number;
  readonly demand: readonly Demand[];
  readonly distances: Distances;
}

/** One criterion's values; `low` and `high` say between what each lies where it is not certain. */
interface Column {
  readonly values: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly figureIds?: readonly (string | null)[];
  /** Which candidates share one uncertain figure. */
  readonly sources?: Uint32Array;
}

type Making<T> = Generator<{ readonly share: number }, T>;

/** Each criterion at every candidate. What is not known is NaN; a bound is no value. */
export function* criteriaValues(
  task: CriteriaTask,
): Making<{ readonly criteria: readonly CriterionValues[]; readonly issues: readonly Issue[] }> {
  const criteria: CriterionValues[] = [];
  const issues: Issue[] = [];
  for (const [c, choice] of task.choice.criteria.entries()) {
    const column = yield* columnOf(task, choice, issues);
    criteria.push({
      id: measureId(choice.measure),
      choice,
      values: column.values,
      figureIds: column.figureIds ?? task.candidates.map(() => null),
      range: rangeOf(column),
    });
    yield { share: (c + 1) / task.choice.criteria.length };
  }
  return { criteria, issues };
}

function* columnOf(task: CriteriaTask, { measure }: CriterionChoice, issues: Issue[]): Making<Column> {
  const { candidates, inputs, openCount } = task;
  switch (measure.type) {
    case "metric":
      return metricValues(task, measureId(measure), issues);
    case "mean-distance":
      return meanDistance(task);
    case "nearest-open":
      if (openCount === 0) issues.push(note("warning", "nothing-open", measureId(measure)));
      return nearest(yield* fromSites(candidates.slice(0, openCount), candidates), candidates.length);
    case "site": {
      const site = inputs.sites.find(({ id }) => id === measure.id);
      if (!site) issues.push(note("warning", "site-unlocated", measureId(measure), { site: measure.id }));
      return nearest(yield* fromSites(site ? [site] : [], candidates), candidates.length);
    }
    case "demand-within":
      return demandWithin(task, measure.km);
    case "sites-within":
      return sitesWithin(task, measure.km);
    case "column":
      return fileColumn(task, measure.column, issues);
  }
}

function emptyColumn(length: number): Column {
  const nothing = () => new Float64Array(length).fill(Number.NaN);
  return { values: nothing(), low: nothing(), high: nothing() };
}

function rangeOf({ values, low, high, sources }: Column): CriterionValues["range"] {
  if (!low.some((least, i) => (high[i] as number) > least)) return null;
  const isOpen = (i: number) => !Number.isNaN(values[i]) && (high[i] as number) > (low[i] as number);
  return {
    low: low.map((least, i) => (isOpen(i) ? least : Number.NaN)),
    high: high.map((most, i) => (isOpen(i) ? most : Number.NaN)),
    ...(sources && { sources }),
  };
}

/** The value of a candidate's district; where no district has one, the city's for all in it. Figures of a place are drawn together. */
function metricValues({ inputs, candidates }: CriteriaTask, id: string, issues: Issue[]): Column {
  const metric = inputs.metrics.find((one) => one.id === id);
  const column = {
    ...emptyColumn(candidates.length),
    figureIds: new Array<string | null>(candidates.length).fill(null),
  };
  const sources = new Uint32Array(candidates.length);
  const sourceOf = new Map<string, number>();
  const bounded = new Set<string>();
  const unstated = new Set<string>();
  candidates.forEach(({ districtId }, i) => {
    const stated = metric && districtId !== null ? statedAt(metric, districtId) : null;
    const source = stated?.figureId ?? `of candidate ${i}`;
    sources[i] = sourceOf.get(source) ?? sourceOf.size;
    sourceOf.set(source, sources[i] as number);
    if (!stated || Number.isNaN(stated.value)) {
      if (districtId !== null) (stated ? bounded : unstated).add(districtId);
      return;
    }
    column.values[i] = stated.value;
    column.low[i] = stated.low;
    column.high[i] = stated.high;
    column.figureIds[i] = stated.figureId;
  });
  const named = (code: SitingIssueCode, places: ReadonlySet<string>) => {
    if (places.size > 0)
      issues.push(note("warning", code, id, { places: [...places].sort().join(";"), count: places.size }));
  };
  if (!metric) issues.push(note("warning", "no-metric", id));
  else named("criterion-missing", unstated);
  named("criterion-only-bound", bounded);
  if (metric?.city) issues.push(note("notice", "criterion-city-wide", id, { figure: metric.city.figureId }));
  const outside = candidates.filter(({ districtId }) => districtId === null).length;
  if (metric && outside > 0) issues.push(note("warning", "criterion-outside", id, { count: outside }));
  const ends = new Set(Object.values(metric?.districts ?? {}).map(({ end }) => end));
  if (ends.size > 1) issues.push(note("warning", "criterion-of-dates", id, { dates: [...ends].sort().join(";") }));
  return { ...column, sources };
}

const statedAt = ({ districts, city }: MetricColumn, districtId: string): StatedValue | null =>
  districts[districtId] ?? city;

/** Σ weight × distance ÷ Σ weight, in the question's own distance. */
function meanDistance({ candidates, demand, distances, choice }: CriteriaTask): Column {
  const { costs } = distances;
  const column = emptyColumn(candidates.length);
  if (costs.length === 0) return column;
  const isCertain = demand.every(({ low, high }) => low === high);
  const perKm = costPerKm(choice);
  const count = candidates.length;
  for (let j = 0; j < count; j += 1) {
    let [sum, total] = [0, 0];
    for (const [i, { weight }] of demand.entries()) {
      // No way at all to what weighs nothing costs nothing.
      if (weight > 0) sum += weight * (costs[i * count + j] as number);
      total += weight;
    }
    const mean = sum / total;
    if (!Number.isFinite(mean)) continue;
    column.values[j] = mean;
    const off = ((candidates[j] as FullCandidate).uncertaintyM / M_PER_KM) * perKm;
    const costOf = (i: number) => costs[i * count + j] as number;
    column.low[j] =
      isCertain && off === 0
        ? mean
        : Math.min(
            mean,
            extremeMean(demand, (i) => Math.max(0, costOf(i) - off), mean, true),
          );
    column.high[j] =
      isCertain && off === 0
        ? mean
        : Math.max(
            mean,
            extremeMean(demand, (i) => costOf(i) + off, mean, false),
          );
  }
  return column;
}

const costPerKm = ({ distance }: SitingChoice): number =>
  distance.type === "file"
    ? 0
    : distance.type === "min"
      ? (distance.detour * MIN_PER_HOUR) / distance.speedKmh
      : distance.detour;

/** Least or greatest mean while each weight lies between its bounds: what is nearer than the mean weighs most, or least (Dinkelbach). */
function extremeMean(demand: readonly Demand[], costOf: (i: number) => number, from: number, isLeast: boolean): number {
  let mean = from;
  for (let round = 0; round < 50; round += 1) {
    let [sum, total] = [0, 0];
    for (const [i, { low, high }] of demand.entries()) {
      const cost = costOf(i);
      const weight = cost < mean === isLeast ? high : low;
      if (weight > 0) sum += weight * cost;
      total += weight;
    }
    const next = total > 0 ? sum / total : mean;
    if (!Number.isFinite(next)) return from;
    if (Math.abs(next - mean) <= 1e-12 * Math.abs(mean)) return next;
    mean = next;
  }
  return mean;
}

interface SiteDistances {
  /** A row a site, a column a candidate: km between the stated positions. */
  readonly km: Float64Array;
  readonly sites: readonly { readonly id: string; readonly uncertaintyM: number }[];
  readonly candidates: readonly FullCandidate[];
}

function* fromSites(
  sites: readonly { readonly id: string; readonly lngLat: FullCandidate["lngLat"]; readonly uncertaintyM: number }[],
  candidates: readonly FullCandidate[],
): Making<SiteDistances> {
  return { km: yield* geodesicKm(sites, candidates), sites, candidates };
}

/** To the nearest of some sites that is not the candidate itself; both may stand elsewhere within their uncertainty. */
function nearest({ km, sites, candidates }: SiteDistances, count: number): Column {
  const column = emptyColumn(count);
  candidates.forEach((candidate, j) => {
    let [least, low, high] = [Infinity, Infinity, Infinity];
    sites.forEach(({ id, uncertaintyM }, i) => {
      if (id === candidate.id) return;
      const away = km[i * count + j] as number;
      const off = (uncertaintyM + candidate.uncertaintyM) / M_PER_KM;
      least = Math.min(least, away);
      low = Math.min(low, Math.max(0, away - off));
      high = Math.min(high, away + off);
    });
    if (least === Infinity) return;
    column.values[j] = least;
    column.low[j] = low;
    column.high[j] = high;
  });
  return column;
}

/** Weight of the demand within so many km along the geodesic. */
function demandWithin({ candidates, demand, distances: { km } }: CriteriaTask, radiusKm: number): Column {
  const column = emptyColumn(candidates.length);
  if (km.length === 0) return column;
  const count = candidates.length;
  candidates.forEach(({ uncertaintyM }, j) => {
    const off = uncertaintyM / M_PER_KM;
    let [sum, low, high] = [0, 0, 0];
    demand.forEach((one, i) => {
      const away = km[i * count + j] as number;
      if (away <= radiusKm) sum += one.weight;
      if (away + off <= radiusKm) low += one.low;
      if (away - off <= radiusKm) high += one.high;
    });
    column.values[j] = sum;
    column.low[j] = low;
    column.high[j] = high;
  });
  return column;
}

/** How many located sites, the candidate itself left aside, stand within so many km along the geodesic. */
function sitesWithin({ candidates, inputs }: CriteriaTask, radiusKm: number): Column {
  const column = emptyColumn(candidates.length);
  candidates.forEach((candidate, j) => {
    let [sum, low, high] = [0, 0, 0];
    for (const site of inputs.sites) {
      const off = (site.uncertaintyM + candidate.uncertaintyM) / M_PER_KM;
      if (site.id === candidate.id) continue;
      if (Math.abs(site.lngLat[1] - candidate.lngLat[1]) * KM_PER_DEGREE > radiusKm + off) continue;
      const away = geodesicDistanceM(site.lngLat, candidate.lngLat) / M_PER_KM;
      if (away <= radiusKm) sum += 1;
      if (away + off <= radiusKm) low += 1;
      if (away - off <= radiusKm) high += 1;
    }
    column.values[j] = sum;
    column.low[j] = low;
    column.high[j] = high;
  });
  return column;
}

/** A column of the candidates' file; what is no candidate of the file, and what is no number, has no value. */
function fileColumn({ inputs, candidates }: CriteriaTask, at: number, issues: Issue[]): Column {
  const column = emptyColumn(candidates.length);
  const found = inputs.points?.columns[at];
  if (!found) {
    issues.push(note("warning", "no-column", `column:${at}`, { column: at + 1 }));
    return column;
  }
  if (!found.isNumeric) issues.push(note("warning", "column-no-numbers", `column:${at}`, { column: found.name }));
  candidates.forEach(({ row }, i) => {
    const cell = row?.cells[at];
    if (typeof cell === "number") column.values[i] = column.low[i] = column.high[i] = cell;
  });
  return column;
}
