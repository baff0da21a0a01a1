import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";

/**
 * What is known, read from the hand-kept files under `data/` without any of the product's own code: the tests' second
 * opinion on every number that they find on the page.
 */
interface Text {
  zhHans: string;
  en: string;
}
interface Period {
  start: string;
  end: string;
}
type FigureValue =
  | { type: "number"; value: number; qualifier: string }
  | { type: "range"; low: number; high: number }
  | { type: "missing"; reason: string };
interface Figure {
  id: string;
  metricId: string;
  placeId: string;
  period: Period;
  value: FigureValue;
  kind: string;
  quality: string;
  sourceId: string;
  quote: string;
}
interface Claim {
  id: string;
  placeId: string;
  siteIds: string[];
  names: Text;
  value: FigureValue | null;
  kind: string;
  theme: string;
  technologies: string[];
  period: Period | null;
  quality: string;
  sourceId: string;
  quote: string;
}
interface Place {
  id: string;
  kind: string;
  names: Text;
  shortNames: Text;
}
interface Site extends Place {
  districtIds: string[];
  geometry: string;
  lngLat: [number, number] | null;
}
interface PolicyEvent {
  id: string;
  period: Period;
  placeId: string;
}
interface Source {
  id: string;
  title: Text;
}

const DATA = new URL("../../data/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, DATA), "utf8");
const folder = (name: string) => readdirSync(new URL(`${name}/`, DATA));
const records = (name: string) => folder(name).flatMap((file) => JSON.parse(read(`${name}/${file}`)));

function parseValue(row: Record<string, string>): FigureValue {
  if (row.type === "number") return { type: "number", value: Number(row.value), qualifier: row.qualifier ?? "" };
  if (row.type === "range") return { type: "range", low: Number(row.low), high: Number(row.high) };
  return { type: "missing", reason: row.reason ?? "" };
}

function figuresOf(metricId: string): Figure[] {
  const { data } = Papa.parse<Record<string, string>>(read(`metrics/${metricId}/values.csv`).trim(), { header: true });
  return data.map((row) => {
    const [placeId = "", start = "", end = ""] = [row.place_id, row.period_start, row.period_end];
    return {
      id: `${metricId}/${placeId}/${start === end ? start : `${start}/${end}`}`,
      metricId,
      placeId,
      period: { start, end },
      value: parseValue(row),
      kind: row.kind ?? "",
      quality: row.quality ?? "",
      sourceId: row.source_id ?? "",
      quote: row.quote ?? "",
    };
  });
}

export const known = {
  places: records("places") as Place[],
  sites: records("sites") as Site[],
  claims: records("claims") as Claim[],
  events: records("events") as PolicyEvent[],
  rules: records("rules") as { id: string }[],
  metrics: folder("metrics").map((id) => JSON.parse(read(`metrics/${id}/metric.json`)) as { id: string; names: Text }),
  figures: folder("metrics").flatMap(figuresOf),
  sources: folder("sources").map((id) => ({ ...JSON.parse(read(`sources/${id}/source.json`)), id }) as Source),
};
export const districts = known.places.filter((place) => place.kind === "district");
export const figureById = new Map(known.figures.map((figure) => [figure.id, figure]));
export const claimById = new Map(known.claims.map((claim) => [claim.id, claim]));

const AREA = ["area_km2"];
const RESIDENTS = ["resident_population_year_end", "resident_population_census"];
const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const number = (value: FigureValue) => (value.type === "number" ? value.value : Number.NaN);

/** Of the denominator's figures of the same place, the one whose end is nearest to the figure's end. */
function nearest(metricIds: string[], figure: Figure): number {
  const candidates = known.figures.filter(
    ({ metricId, placeId }) => metricIds.includes(metricId) && placeId === figure.placeId,
  );
  const distance = (other: Figure) => Math.abs(days(other.period.end) - days(figure.period.end));
  const [first] = candidates.sort((a, b) => distance(a) - distance(b));
  return first ? number(first.value) : Number.NaN;
}

/** The change between two numbers that are exactly known, by its measure. */
function change(a: number, b: number, measure: string, [from, to]: readonly [string, string]): number {
  if (measure === "percent") return ((b - a) / a) * 100;
  if (measure === "absolute") return b - a;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (from.slice(4) !== to.slice(4)) throw new Error(`not whole years from ${from} to ${to}`);
  return (b - a) / years;
}

/** What a number with this `data-figure` must be, over its denominator; both ends of a range. Of a change, its reckoning. */
export function expectedValue(ref: string): number[] {
  const since = /^([^~]+)(~land|~residents)?~(absolute|percent|per-year)~([\d/-]+)$/.exec(ref);
  if (since) {
    const [, later = "", over = "", measure = "", period = ""] = since;
    const earlier = `${later.split("/").slice(0, 2).join("/")}/${period}`;
    const [[a = Number.NaN], [b = Number.NaN]] = [expectedValue(earlier + over), expectedValue(later + over)];
    return [change(a, b, measure, [period.slice(-10), later.slice(-10)])];
  }
  const claim = claimById.get(ref);
  const [id = "", over] = ref.split("~");
  const figure = figureById.get(id);
  const value = claim ? claim.value : figure?.value;
  if (!value || value.type === "missing") throw new Error(`no number is known as ${ref}`);
  const by = !figure || !over ? 1 : over === "land" ? nearest(AREA, figure) : nearest(RESIDENTS, figure) / 10_000;
  return value.type === "range" ? [value.low / by, value.high / by] : [value.value / by];
}

/** Values of the 16 districts whose period ends at the date, by adcode. */
export function districtValues(metricId: string, end: string, over?: "land" | "residents"): Map<string, number> {
  const found = known.figures.filter(
    (figure) =>
      figure.metricId === metricId && figure.period.end === end && districts.some(({ id }) => id === figure.placeId),
  );
  return new Map(
    found.map((figure) => [figure.placeId, expectedValue(over ? `${figure.id}~${over}` : figure.id)[0] as number]),
  );
}

/** Names and sentences of the data in which a numeral stands, longest first: text that is quoted, not a figure. */
export function textsWithNumerals(): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string" && /\d/.test(value)) found.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  const { places, sites, claims, events, rules, metrics, sources } = known;
  visit([places, sites, claims, events, rules, metrics, sources, records("supply"), records("notes")]);
  return [...found].sort((a, b) => b.length - a.length);
}

/** Ids of records by the kind that `data-record` names. */
export function recordIds(): Map<string, Set<string>> {
  const ids = (list: { id: string }[]) => new Set(list.map(({ id }) => id));
  const { places, metrics, figures, sites, claims, events, rules, sources } = known;
  return new Map([
    ["place", ids(places)],
    ["metric", ids(metrics)],
    ["figure", ids(figures)],
    ["site", ids(sites)],
    ["claim", ids(claims)],
    ["event", ids(events)],
    ["rule", ids(rules)],
    ["source", ids(sources)],
  ]);
}
