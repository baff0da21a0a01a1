import type { LngLat } from "../../data/schema/ids.ts";
import { type Codec, criterion, listOf, matching, number, oneOf, onOff, orNone, perCandidate } from "./choice-text.ts";
import {
  type DemandChoice,
  GRID_SHAPES,
  PROBLEMS,
  SCORE_METHODS,
  SHOWN,
  SITING_TABLES,
  type SitingChoice,
} from "./choice-types.ts";

export const MOST_DRAWN = 60;
export const MOST_CRITERIA = 12;
export const MOST_NEW_SITES = 50;
/** The texts of a view's choices, by name: what a link carries. */
export type SitingTexts = Readonly<Record<string, string>>;

const ADCODE = matching(/^[1-9]\d{5}$/);
const SITE = matching(/^[a-z0-9]+([-_][a-z0-9]+)*$/);
const FILE = matching(/^[a-z0-9]{8,16}$/);
/** A site, a district, a cell "310114.10", a drawn point "p1", a row of a file "r1". */
export const CANDIDATE_ID = /^([a-z0-9]+([-_][a-z0-9]+)*|[1-9]\d{5}(\.\d{1,6})?)$/;
const candidates = listOf(matching(CANDIDATE_ID), 400);

const position: Codec<LngLat> = {
  read: (text) => {
    const [lng, lat, more] = text.split(",");
    const [x, y] = [number(-180, 180).read(lng ?? ""), number(-85, 85).read(lat ?? "")];
    return x === undefined || y === undefined || more !== undefined ? undefined : [x, y];
  },
  write: ([lng, lat]) => `${lng},${lat}`,
};

const grid: Codec<NonNullable<SitingChoice["grid"]>> = {
  read: (text) => {
    const [name = "", size = "", more] = text.split(",");
    const [shape, km2] = [oneOf(GRID_SHAPES).read(name), number(0.25, 400).read(size)];
    return shape && km2 !== undefined && more === undefined ? { shape, km2 } : undefined;
  },
  write: ({ shape, km2 }) => `${shape},${km2}`,
};

const limit: Codec<SitingChoice["limits"][number]> = {
  read: (text) => {
    const [code = "", count = "", more] = text.split(":");
    const [district, most] = [ADCODE.read(code), number(0, 99, true).read(count)];
    return district && most !== undefined && more === undefined ? { district, most } : undefined;
  },
  write: ({ district, most }) => `${district}:${most}`,
};

const demand: Codec<DemandChoice> = {
  read: (text) => {
    const [type, of = "", more] = text.split(":");
    if (more !== undefined) return undefined;
    const isKnown = (type === "file" ? FILE : SITE).read(of) !== undefined;
    if (type === "file") return isKnown ? { type, id: of } : undefined;
    return (type === "districts" || type === "cities") && isKnown ? { type, metric: of } : undefined;
  },
  write: (choice) => `${choice.type}:${choice.type === "file" ? choice.id : choice.metric}`,
};

/** `km,detour` or `min,detour,km/h`, or `file:id`. */
const distance: Codec<SitingChoice["distance"]> = {
  read: (text) => {
    if (text.startsWith("file:")) {
      const id = FILE.read(text.slice(5));
      return id === undefined ? undefined : { type: "file", id };
    }
    const [type, way = "", fast, more] = text.split(",");
    const detour = number(1, 5).read(way);
    const speedKmh = fast === undefined ? DEFAULT_SPEED : number(1, 1000).read(fast);
    if ((type !== "km" && type !== "min") || detour === undefined || speedKmh === undefined || more !== undefined)
      return undefined;
    return { type, detour, speedKmh };
  },
  write: (choice) => {
    if (choice.type === "file") return `file:${choice.id}`;
    const { type, detour, speedKmh } = choice;
    return type === "min" || speedKmh !== DEFAULT_SPEED ? `${type},${detour},${speedKmh}` : `${type},${detour}`;
  },
};

/** In km/h; an assumption that the reader sees and changes, used for minutes only. */
const DEFAULT_SPEED = 40;

const CODECS: { readonly [K in keyof SitingChoice]: Codec<SitingChoice[K]> } = {
  sites: onOff,
  points: listOf(ADCODE, 16),
  grid: orNone(grid),
  within: listOf(ADCODE, 16),
  drawn: listOf(position, MOST_DRAWN),
  file: orNone(FILE),
  open: listOf(SITE, 40),
  forced: candidates,
  forbidden: candidates,
  limits: listOf(limit, 16),
  spacingKm: orNone(number(0.1, 500)),
  capacity: orNone(perCandidate),
  cost: orNone(perCandidate),
  budget: orNone(number(0, 1e15)),
  demand,
  at: matching(/^\d{4}-\d{2}-\d{2}$/),
  distance,
  criteria: listOf(criterion, MOST_CRITERIA),
  method: oneOf(SCORE_METHODS),
  judgements: orNone(pairwise()),
  problem: oneOf(PROBLEMS),
  newSites: number(0, MOST_NEW_SITES, true),
  radius: orNone(number(0.1, 5000)),
  seed: number(0, 2 ** 31 - 1, true),
  draws: number(1000, 1_000_000, true),
  patience: number(1, 600, true),
  pick: candidates,
  shown: oneOf(SHOWN),
  table: oneOf(SITING_TABLES),
};

/** Judgements repeat: a list that keeps equal entries. */
function pairwise(): Codec<readonly number[]> {
  const judgement = number(1 / 9, 9);
  return {
    read: (text) => {
      const values = text.split(";").map(judgement.read);
      return values.every((value) => value !== undefined) && values.length <= 66 ? (values as number[]) : undefined;
    },
    write: (values) => values.join(";"),
  };
}

/**
 * A first question that can be answered at once: two sites more beside the five bases, anywhere in four districts, so that
 * most residents have one within 13 km; and six criteria of which one says nothing. See docs/siting.md for the reasons.
 */
export const DEFAULT_SITING: SitingChoice = {
  sites: false,
  points: [],
  grid: { shape: "hex", km2: 25 },
  within: ["310112", "310114", "310117", "310118"],
  drawn: [],
  file: null,
  open: ["base-yangpu", "base-xuhui-binjiang", "base-nanxiang-xingda", "base-qingpu-factories", "base-hongqiao-pinhui"],
  forced: [],
  forbidden: [],
  limits: [],
  spacingKm: null,
  capacity: null,
  cost: null,
  budget: null,
  demand: { type: "districts", metric: "resident_population_year_end" },
  at: "2025-12-31",
  distance: { type: "km", detour: 1, speedKmh: DEFAULT_SPEED },
  criteria: [
    {
      measure: { type: "mean-distance" },
      transformation: { kind: "linear", direction: "less" },
      weight: 0.4,
      missing: "exclude",
    },
    {
      measure: { type: "metric", metric: "floor_area_factory", denominator: "land" },
      transformation: { kind: "linear", direction: "more" },
      weight: 0.2,
      missing: "exclude",
    },
    {
      measure: { type: "metric", metric: "floor_area_warehouse", denominator: "land" },
      transformation: { kind: "linear", direction: "more" },
      weight: 0.15,
      missing: "exclude",
    },
    {
      measure: { type: "nearest-open" },
      transformation: { kind: "linear", direction: "more" },
      weight: 0.15,
      missing: "exclude",
    },
    {
      measure: { type: "demand-within", km: 13 },
      transformation: { kind: "linear", direction: "more" },
      weight: 0.1,
      missing: "exclude",
    },
    {
      measure: { type: "metric", metric: "customer_acquisition_cost", denominator: "none" },
      transformation: { kind: "linear", direction: "less" },
      weight: 0.1,
      missing: "exclude",
    },
  ],
  method: "weighted-sum",
  judgements: null,
  problem: "mclp",
  newSites: 2,
  radius: 13,
  seed: 20250618,
  draws: 100_000,
  patience: 30,
  pick: [],
  shown: "answer",
  table: "candidates",
};

/** What a problem begins with where it is not as in the first question: without a radius, ways are only summed or held short. */
const DEFAULTS_OF: Readonly<Record<SitingChoice["problem"], Partial<SitingChoice>>> = {
  mclp: {},
  lscp: {},
  pMedian: { radius: null },
  pCentre: { radius: null },
};

/** The choice that texts make over the defaults; `refused` names the texts that say nothing. */
export function readSiting(texts: SitingTexts): { readonly choice: SitingChoice; readonly refused: readonly string[] } {
  const problem = CODECS.problem.read(texts.problem ?? "") ?? DEFAULT_SITING.problem;
  const choice: Record<string, unknown> = { ...DEFAULT_SITING, ...DEFAULTS_OF[problem] };
  const refused: string[] = [];
  for (const [name, text] of Object.entries(texts)) {
    const codec = Object.hasOwn(CODECS, name) ? (CODECS[name as keyof SitingChoice] as Codec<unknown>) : null;
    const value = codec?.read(text);
    if (value === undefined) refused.push(name);
    else choice[name] = value;
  }
  return { choice: choice as unknown as SitingChoice, refused };
}

const NAMES = Object.keys(CODECS) as (keyof SitingChoice)[];

/** The texts of all choices, also of those that are as in the first question. */
export function writeWhole(choice: SitingChoice): SitingTexts {
  return Object.fromEntries(NAMES.map((name) => [name, (CODECS[name] as Codec<unknown>).write(choice[name])]));
}

/** The texts of what differs from the defaults. */
export function writeSiting(choice: SitingChoice): SitingTexts {
  const defaults = writeWhole({ ...DEFAULT_SITING, ...DEFAULTS_OF[choice.problem] });
  return Object.fromEntries(Object.entries(writeWhole(choice)).filter(([name, text]) => text !== defaults[name]));
}
