import type { Claim } from "../../data/schema/claim.ts";
import type { Metric } from "../../data/schema/metric.ts";
import type { Place } from "../../data/schema/place.ts";
import type { Site } from "../../data/schema/site.ts";
import type { Text } from "../../data/schema/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { memo } from "./memo.ts";

/** Groups of results, in the order they are shown. */
export const SEARCH_GROUPS = ["place", "site", "metric", "claim"] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export interface Hit {
  readonly group: SearchGroup;
  readonly id: string;
  readonly names: Text;
  /** Another name by which it was found: a former district, an alternative. */
  readonly foundAs: Text | null;
}

export interface HitGroup {
  readonly group: SearchGroup;
  /** Best first, at most `MAX_HITS`. */
  readonly hits: readonly Hit[];
  /** How many were found in all. */
  readonly total: number;
}

/** As many of a group as a short list can hold. */
export const MAX_HITS = 6;
/** Longer input is no question; it is cut, so that a pasted page costs nothing. */
const MAX_QUERY = 80;

/** Without case, accents, full-width forms and anything that is neither letter nor digit, words one space apart. */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_QUERY * 4)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Field {
  readonly text: string;
  /** What a hit in this field is worth: names 3, other names 2, words about it 1. */
  readonly weight: number;
  readonly alias: Text | null;
}
interface Entry {
  readonly hit: Hit;
  readonly fields: readonly Field[];
}

function fieldsOf(text: Text, weight: number, alias: Text | null = null): Field[] {
  const texts = new Set([text.zhHans, text.zhHant, text.en].map(normalise));
  return [...texts].filter(Boolean).map((t) => ({ text: t, weight, alias }));
}

function field(text: string, weight: number): Field {
  return { text: normalise(text), weight, alias: null };
}

function placeEntry(place: Place): Entry {
  return {
    hit: { group: "place", id: place.id, names: place.names, foundAs: null },
    fields: [
      ...fieldsOf(place.shortNames, 3),
      ...fieldsOf(place.names, 3),
      field(place.id, 3),
      ...place.aliases.flatMap((alias) => [
        ...fieldsOf(alias.names, 2, alias.names),
        ...(alias.adcode ? [{ ...field(alias.adcode, 2), alias: alias.names }] : []),
      ]),
    ],
  };
}

function siteEntry(site: Site): Entry {
  return {
    hit: { group: "site", id: site.id, names: site.names, foundAs: null },
    fields: [...fieldsOf(site.shortNames, 3), ...fieldsOf(site.names, 3)],
  };
}

function metricEntry(metric: Metric): Entry {
  return {
    hit: { group: "metric", id: metric.id, names: metric.names, foundAs: null },
    fields: [...fieldsOf(metric.names, 3), field(metric.id, 2), ...fieldsOf(metric.definition, 1)],
  };
}

function claimEntry(claim: Claim): Entry {
  return {
    hit: { group: "claim", id: claim.id, names: claim.names, foundAs: null },
    fields: [
      ...fieldsOf(claim.names, 3),
      field(claim.id, 3),
      ...(claim.subject ? fieldsOf(claim.subject, 2) : []),
      field(claim.quote, 1),
      ...claim.technologies.map((technology) => field(technology, 1)),
    ],
  };
}

const entries = memo(
  (atlas: Atlas): readonly Entry[] => [
    ...[atlas.city, ...atlas.districts, ...atlas.cities.filter((city) => city.id !== atlas.city.id)].map(placeEntry),
    ...atlas.sites.map(siteEntry),
    ...atlas.metrics.map(metricEntry),
    ...atlas.claims.map(claimEntry),
  ],
  1,
);

/** 4 the whole, 3 the beginning, 2 the beginning of a word, 1 anywhere, 0 nowhere; of equal places the shorter text. */
function closeness(text: string, term: string): number {
  const at = text.indexOf(term);
  if (at < 0) return 0;
  const rank = text === term ? 4 : at === 0 ? 3 : text.includes(` ${term}`) ? 2 : 1;
  return rank + term.length / (text.length + 1);
}

interface Found {
  readonly score: number;
  readonly alias: Text | null;
}

/** The best field for one term; names count before anything else that was said of the thing. */
function best(fields: readonly Field[], term: string): Found | null {
  let found: Found | null = null;
  for (const { text, weight, alias } of fields) {
    const close = closeness(text, term);
    const score = close * weight;
    if (close > 0 && (!found || score > found.score)) found = { score, alias };
  }
  return found;
}

function match({ hit, fields }: Entry, terms: readonly string[]): { hit: Hit; score: number } | null {
  let score = 0;
  let foundAs: Text | null = null;
  for (const term of terms) {
    const found = best(fields, term);
    if (!found) return null;
    score += found.score;
    foundAs ??= found.alias;
  }
  return { hit: foundAs ? { ...hit, foundAs } : hit, score };
}

/** What the query may mean, by name, former name, code or quotation in any of the three scripts; every word must fit. */
export function search(atlas: Atlas, query: string): readonly HitGroup[] {
  const terms = normalise(query.slice(0, MAX_QUERY)).split(" ").filter(Boolean);
  if (terms.length === 0) return [];
  const found = entries(atlas)
    .map((entry) => match(entry, terms))
    .filter((result) => result !== null)
    .sort((a, b) => b.score - a.score);
  return SEARCH_GROUPS.map((group): HitGroup => {
    const hits = found.filter(({ hit }) => hit.group === group).map(({ hit }) => hit);
    return { group, hits: hits.slice(0, MAX_HITS), total: hits.length };
  }).filter(({ total }) => total > 0);
}
