import { beginComparison } from "./pane.ts";
import {
  type AnalysisChoice,
  type CandidateOrigin,
  type Compare,
  DEFAULT_VIEW,
  type Extent,
  type LinkIssue,
  MAX_REACHES,
  type Origin,
  type PaneName,
  Reach,
  View,
} from "./view.ts";

type Params = ReadonlyMap<string, string>;
interface Key {
  /** The text for the link, or null when the choice is the one that a link may leave out. */
  encode(view: View, base: View): string | null;
  /** A patch of the (deep-copied) raw view; false where a part was left aside. May throw: the caller drops the key. Both are reported. */
  decode(raw: RawView, text: string): boolean | undefined;
}
type RawView = { -readonly [K in keyof View]: View[K] };

const LINK_LIMIT = 8_000;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function toNumber(text: string): number {
  if (!NUMBER.test(text)) throw new Error(`not a number: ${text}`);
  return Number(text);
}

const toList = (text: string): string[] => (text === "" ? [] : [...new Set(text.split(","))]);
const toNumbers = (text: string): number[] => text.split(",").map(toNumber);
const unless = <T>(value: T, fallback: T, text: (value: T) => string): string | null =>
  JSON.stringify(value) === JSON.stringify(fallback) ? null : text(value);

const POINT = /^([^,]+),([^,]+)$/;
const ADCODE = /^\d{6}$/;
const encodeOrigin = (origin: Origin): string => {
  if (origin.type === "set") return origin.of.map(encodeOrigin).join("~");
  return origin.type === "point" ? `${origin.lng},${origin.lat}` : origin.id;
};
function decodeSpot(text: string): CandidateOrigin {
  const point = POINT.exec(text);
  if (point) return { type: "point", lng: toNumber(point[1] as string), lat: toNumber(point[2] as string) };
  return { type: ADCODE.test(text) ? "place" : "site", id: text };
}
function decodeOrigin(text: string): Origin {
  const spots = text.split("~").map(decodeSpot);
  return spots.length > 1 ? { type: "set", of: spots } : (spots[0] as CandidateOrigin);
}

const DURATION = /^([^h]+)h([^_]+)_([^x]+)x([^_]+)_(.+)$/;
const ISOCHRONE = "iso:";
function encodeExtent(extent: Extent): string {
  if (extent.type === "distance") return String(extent.km);
  if (extent.type === "isochrone") return ISOCHRONE + extent.id;
  return `${extent.hours}h${extent.speedKmh.join("_")}x${extent.detour.join("_")}`;
}
function decodeExtent(text: string): Extent {
  if (text.startsWith(ISOCHRONE)) return { type: "isochrone", id: text.slice(ISOCHRONE.length) };
  const duration = DURATION.exec(text);
  if (!duration) return { type: "distance", km: toNumber(text) };
  const [hours = 0, slow = 0, fast = 0, straight = 0, winding = 0] = duration.slice(1).map(toNumber);
  return { type: "duration", hours, speedKmh: [slow, fast], detour: [straight, winding] };
}
const encodeReaches = (reaches: readonly Reach[]): string =>
  reaches.map(({ origin, extent }) => `${encodeOrigin(origin)}@${encodeExtent(extent)}`).join(";");
function decodeReach(text: string): Reach {
  const at = text.lastIndexOf("@");
  if (at < 1) throw new Error(`no origin@extent: ${text}`);
  return { origin: decodeOrigin(text.slice(0, at)), extent: decodeExtent(text.slice(at + 1)) };
}
function readReach(text: string): Reach | null {
  try {
    return Reach.parse(decodeReach(text));
  } catch {
    return null;
  }
}
/** Those that can be read, as many as fit; whether these are all. */
function decodeReaches(text: string): { reaches: Reach[]; areAll: boolean } {
  const texts = text === "" ? [] : text.split(";");
  const reaches = texts.flatMap((one) => readReach(one) ?? []).slice(0, MAX_REACHES);
  if (reaches.length === 0 && texts.length > 0) throw new Error(`no reach: ${text}`);
  return { reaches, areAll: reaches.length === texts.length };
}

/** A switch that is off unless the link has it. */
function reachSwitch(field: "locked" | "follow" | "estimate" | "service"): Key {
  return {
    encode: ({ reach }) => (reach[field] ? "1" : null),
    decode: (raw, text) => {
      if (text !== "1") throw new Error(`not 1: ${text}`);
      raw.reach[field] = true;
    },
  };
}

type AnalysisId = AnalysisChoice["id"];
type ListFacet = "districts" | "siteKinds" | "technologies" | "kinds" | "qualities";

function listKey(facet: ListFacet): Key {
  return {
    encode: (view) => unless<readonly string[]>(view.facets[facet], [], (list) => list.join(",")),
    decode: (raw, text) => {
      (raw.facets as Record<string, unknown>)[facet] = toList(text);
    },
  };
}

/** `name:text` a choice, joined by a mark that no text holds. */
const encodeTexts = (texts: Readonly<Record<string, string>>, mark: string): string =>
  Object.entries(texts)
    .map((pair) => pair.join(":"))
    .join(mark);
const decodeTexts = (text: string, mark: string): Record<string, string> =>
  Object.fromEntries(text.split(mark).map((pair) => [pair.split(":")[0], pair.slice(pair.indexOf(":") + 1)]));

function decodeRange(text: string): [number, number] {
  const [low = Number.NaN, high = Number.NaN] = toNumbers(text);
  return [low, high];
}

function decodeCamera(text: string): View["camera"] {
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = toNumbers(text);
  return { lng, lat, zoom };
}
const encodeCamera = (camera: View["camera"]): string | null =>
  camera && `${camera.lng.toFixed(5)},${camera.lat.toFixed(5)},${camera.zoom.toFixed(2)}`;

/** A key of the second map; it is written only where there is one. */
function paneKey(
  encode: (pane: Compare["pane"]) => string | null,
  decode: (pane: Compare["pane"], text: string) => void,
): Key {
  return {
    encode: ({ compare }) => compare && encode(compare.pane),
    decode: (raw, text) => {
      raw.compare ??= beginComparison(structuredClone(DEFAULT_VIEW));
      decode(raw.compare.pane, text);
    },
  };
}

function paneListKey(facet: ListFacet): Key {
  return paneKey(
    ({ facets }) => unless<readonly string[]>(facets[facet], [], (list) => list.join(",")),
    ({ facets }, text) => {
      (facets as Record<string, unknown>)[facet] = toList(text);
    },
  );
}

function classKey(field: keyof View["classes"], read: (text: string) => unknown): Key {
  return {
    encode: ({ classes }) => encodeClass(classes, field),
    decode: (raw, text) => {
      (raw.classes as Record<string, unknown>)[field] = read(text);
    },
  };
}

function paneClassKey(field: keyof View["classes"], read: (text: string) => unknown): Key {
  return paneKey(
    ({ classes }) => encodeClass(classes, field),
    ({ classes }, text) => {
      (classes as Record<string, unknown>)[field] = read(text);
    },
  );
}

/** A list is written with commas, as every list in a link. */
const encodeClass = (classes: View["classes"], field: keyof View["classes"]): string | null =>
  unless<unknown>(classes[field], DEFAULT_VIEW.classes[field], String);

function textKey<K extends "mode" | "tab" | "metric" | "denominator" | "locale" | "theme">(field: K): Key {
  return {
    encode: (view, base) => unless<string>(view[field], base[field], String),
    decode: (raw, text) => {
      (raw as Record<string, unknown>)[field] = text;
    },
  };
}

/** Every key of a link, in the order they are written. docs/links.md lists the same. */
export const LINK_KEYS: Readonly<Record<string, Key>> = {
  m: textKey("mode"),
  v: textKey("tab"),
  i: textKey("metric"),
  d: textKey("denominator"),
  t: {
    encode: ({ time }) => unless(time.at, DEFAULT_VIEW.time.at, String),
    decode: (raw, text) => {
      raw.time.at = text;
    },
  },
  tp: {
    encode: ({ time }) => unless<string>(time.policy, DEFAULT_VIEW.time.policy, String),
    decode: (raw, text) => {
      raw.time.policy = text as View["time"]["policy"];
    },
  },
  w: {
    encode: ({ time }) => time.window && `${time.window.from}..${time.window.to}`,
    decode: (raw, text) => {
      const [from = "", to = ""] = text.split("..");
      raw.time.window = { from, to };
    },
  },
  c: classKey("method", String),
  k: classKey("k", toNumber),
  cs: classKey("scope", String),
  b: classKey("breaks", toNumbers),
  fd: listKey("districts"),
  fs: listKey("siteKinds"),
  ft: listKey("technologies"),
  fk: listKey("kinds"),
  fq: listKey("qualities"),
  fr: {
    encode: ({ facets }) => facets.range?.join(",") ?? null,
    decode: (raw, text) => {
      raw.facets.range = decodeRange(text);
    },
  },
  s: {
    encode: ({ selection }) => selection && `${selection.type}:${selection.id}`,
    decode: (raw, text) => {
      const colon = text.indexOf(":");
      raw.selection = { type: text.slice(0, colon) as "place" | "site", id: text.slice(colon + 1) };
    },
  },
  f: {
    encode: ({ figure }) => figure,
    decode: (raw, text) => {
      raw.figure = text;
    },
  },
  r: {
    encode: ({ reaches }) => unless(reaches, [], encodeReaches),
    decode: (raw, text) => {
      const { reaches, areAll } = decodeReaches(text);
      raw.reaches = reaches;
      return areAll;
    },
  },
  rb: {
    encode: ({ reach }) => unless<string>(reach.basis, DEFAULT_VIEW.reach.basis, String),
    decode: (raw, text) => {
      raw.reach.basis = text as View["reach"]["basis"];
    },
  },
  rn: {
    encode: ({ reach }) => unless(reach.shown, 0, (shown) => String(shown + 1)),
    decode: (raw, text) => {
      raw.reach.shown = toNumber(text) - 1;
    },
  },
  rl: reachSwitch("locked"),
  rf: reachSwitch("follow"),
  re: reachSwitch("estimate"),
  rs: reachSwitch("service"),
  rt: {
    encode: ({ reach }) => unless<string>(reach.table, DEFAULT_VIEW.reach.table, String),
    decode: (raw, text) => {
      raw.reach.table = text as View["reach"]["table"];
    },
  },
  rx: {
    encode: ({ reach: { second } }) => second && `${second.split}${second.active === "first" ? ",first" : ""}`,
    decode: (raw, text) => {
      const [split = "", active = "second"] = text.split(",");
      raw.reach.second = {
        reaches: raw.reach.second?.reaches ?? [],
        split: toNumber(split),
        active: active as PaneName,
      };
    },
  },
  rx2: {
    encode: ({ reach: { second } }) => (second && second.reaches.length > 0 ? encodeReaches(second.reaches) : null),
    decode: (raw, text) => {
      const { reaches, areAll } = decodeReaches(text);
      raw.reach.second = { ...(raw.reach.second ?? { split: 0.5, active: "second" as const }), reaches };
      return areAll;
    },
  },
  cam: {
    encode: ({ camera }) => encodeCamera(camera),
    decode: (raw, text) => {
      raw.camera = decodeCamera(text);
    },
  },
  sort: {
    encode: ({ tableSort }) => unless(tableSort, DEFAULT_VIEW.tableSort, (sort) => `${sort.column},${sort.direction}`),
    decode: (raw, text) => {
      const [column, direction] = text.split(",");
      raw.tableSort = { column, direction } as View["tableSort"];
    },
  },
  ch: {
    encode: ({ change }) => change && [change.from, change.as, ...(change.insist ? ["insist"] : [])].join(","),
    decode: (raw, text) => {
      const [from = "", as = "", insist] = text.split(",");
      if (insist !== undefined && insist !== "insist") throw new Error(`not "insist": ${insist}`);
      raw.change = { from, as, insist: insist === "insist" } as View["change"];
    },
  },
  ck: {
    encode: ({ chart }) => unless<string>(chart.kind, DEFAULT_VIEW.chart.kind, String),
    decode: (raw, text) => {
      raw.chart.kind = text as View["chart"]["kind"];
    },
  },
  cp: {
    encode: ({ chart }) => unless(chart.places, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.chart.places = toList(text);
    },
  },
  cx: {
    encode: ({ chart: { across } }) => across && `${across.metric},${across.denominator}`,
    decode: (raw, text) => {
      const [metric, denominator] = text.split(",");
      raw.chart.across = { metric, denominator } as View["chart"]["across"];
    },
  },
  tb: {
    encode: ({ table }) => unless<string>(table.what, DEFAULT_VIEW.table.what, String),
    decode: (raw, text) => {
      raw.table.what = text as View["table"]["what"];
    },
  },
  tx: {
    encode: ({ table }) => unless(table.hidden, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.table.hidden = toList(text);
    },
  },
  tc: {
    encode: ({ table }) => unless(table.compared, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.table.compared = toList(text);
    },
  },
  e: {
    encode: ({ evidence }) => unless<string>(evidence.part, DEFAULT_VIEW.evidence.part, String),
    decode: (raw, text) => {
      raw.evidence.part = text as View["evidence"]["part"];
    },
  },
  eq: {
    encode: ({ evidence }) => unless(evidence.text, "", String),
    decode: (raw, text) => {
      raw.evidence.text = text;
    },
  },
  et: {
    encode: ({ evidence }) => unless<readonly string[]>(evidence.themes, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.evidence.themes = toList(text) as View["evidence"]["themes"];
    },
  },
  ew: {
    encode: ({ evidence }) => unless<readonly string[]>(evidence.scopes, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.evidence.scopes = toList(text) as View["evidence"]["scopes"];
    },
  },
  er: {
    encode: ({ evidence }) => unless<string>(evidence.order, DEFAULT_VIEW.evidence.order, String),
    decode: (raw, text) => {
      raw.evidence.order = text as View["evidence"]["order"];
    },
  },
  eo: {
    encode: ({ evidence }) => (evidence.turnover === null ? null : String(evidence.turnover)),
    decode: (raw, text) => {
      raw.evidence.turnover = toNumber(text);
    },
  },
  eb: {
    encode: ({ evidence: { coverage } }) => unless<string>(coverage.by, DEFAULT_VIEW.evidence.coverage.by, String),
    decode: (raw, text) => {
      raw.evidence.coverage.by = text as View["evidence"]["coverage"]["by"];
    },
  },
  eg: {
    encode: ({ evidence: { coverage } }) => unless<readonly string[]>(coverage.groups, [], (list) => list.join(",")),
    decode: (raw, text) => {
      raw.evidence.coverage.groups = toList(text) as View["evidence"]["coverage"]["groups"];
    },
  },
  ep: {
    encode: ({ evidence }) => evidence.coverage.place,
    decode: (raw, text) => {
      raw.evidence.coverage.place = text;
    },
  },
  em: {
    encode: ({ evidence }) => evidence.coverage.metric,
    decode: (raw, text) => {
      raw.evidence.coverage.metric = text;
    },
  },
  x: {
    encode: ({ compare }) =>
      compare &&
      [
        compare.layout,
        compare.split,
        compare.locked ? "locked" : "free",
        ...(compare.active === "first" ? ["first"] : []),
      ].join(","),
    decode: (raw, text) => {
      const [layout = "", split = "", lock = "", active = "second"] = text.split(",");
      if (lock !== "locked" && lock !== "free") throw new Error(`neither locked nor free: ${lock}`);
      raw.compare ??= beginComparison(structuredClone(DEFAULT_VIEW));
      Object.assign(raw.compare, { layout, split: toNumber(split), locked: lock === "locked", active });
    },
  },
  xi: paneKey(
    ({ metric }) => unless(metric, DEFAULT_VIEW.metric, String),
    (pane, text) => {
      pane.metric = text;
    },
  ),
  xd: paneKey(
    ({ denominator }) => unless<string>(denominator, DEFAULT_VIEW.denominator, String),
    (pane, text) => {
      pane.denominator = text as Compare["pane"]["denominator"];
    },
  ),
  xt: paneKey(
    ({ at }) => unless(at, DEFAULT_VIEW.time.at, String),
    (pane, text) => {
      pane.at = text;
    },
  ),
  xtp: paneKey(
    ({ policy }) => unless<string>(policy, "at", String),
    (pane, text) => {
      pane.policy = text as Compare["pane"]["policy"];
    },
  ),
  xc: paneClassKey("method", String),
  xk: paneClassKey("k", toNumber),
  xcs: paneClassKey("scope", String),
  xb: paneClassKey("breaks", toNumbers),
  xfd: paneListKey("districts"),
  xfs: paneListKey("siteKinds"),
  xft: paneListKey("technologies"),
  xfk: paneListKey("kinds"),
  xfq: paneListKey("qualities"),
  xfr: paneKey(
    ({ facets }) => facets.range?.join(",") ?? null,
    ({ facets }, text) => {
      facets.range = decodeRange(text);
    },
  ),
  xcam: paneKey(
    ({ camera }) => encodeCamera(camera),
    (pane, text) => {
      pane.camera = decodeCamera(text);
    },
  ),
  st: {
    encode: ({ site }) => unless<object>(site, {}, () => encodeTexts(site, "!")),
    decode: (raw, text) => {
      raw.site = decodeTexts(text, "!");
    },
  },
  an: {
    encode: ({ analysis }) => analysis?.id ?? null,
    decode: (raw, text) => {
      raw.analysis = { id: text as AnalysisId, params: raw.analysis?.params ?? {} };
    },
  },
  ap: {
    encode: ({ analysis }) => {
      const params = analysis?.params ?? {};
      return unless<object>(params, {}, () => encodeTexts(params, ";"));
    },
    decode: (raw, text) => {
      if (!raw.analysis) throw new Error("no analysis to choose for");
      raw.analysis.params = decodeTexts(text, ";");
    },
  },
  lang: textKey("locale"),
  th: textKey("theme"),
};

/**
 * The link's hash without "#"; defaults are left out, so the default view is "". `base` is what the reader has before
 * any choice: the default view, in the language of the browser.
 */
export function encodeView(view: View, base: View = DEFAULT_VIEW): string {
  const parts: string[] = [];
  for (const [key, { encode }] of Object.entries(LINK_KEYS)) {
    const text = encode(view, base);
    if (text !== null)
      parts.push(
        `${key}=${encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3B", ";").replaceAll("%40", "@").replaceAll("%2F", "/")}`,
      );
  }
  return parts.join("&");
}

function splitHash(hash: string): Params {
  const text = hash.replace(/^#/, "");
  return new Map(
    text
      .split("&")
      .filter(Boolean)
      .map((part) => {
        const equals = part.indexOf("=");
        return equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
      }),
  );
}

const KEYS = Object.keys(LINK_KEYS);
/** Unknown keys come last. */
const placeOfKey = (key: string): number => (Object.hasOwn(LINK_KEYS, key) ? KEYS.indexOf(key) : KEYS.length);

/**
 * The nearest valid view of a link. Never throws: each key stands or falls alone, and what falls is reported.
 * `base` gives the fields that a link may leave to the reader (language, theme).
 */
export function decodeView(hash: string, base: View = DEFAULT_VIEW): { view: View; issues: LinkIssue[] } {
  if (hash.length > LINK_LIMIT) return { view: base, issues: [{ code: "too-long", key: "#" }] };
  const issues: LinkIssue[] = [];
  let view = base;
  // In the order of writing, whatever that of the link: what is chosen of a thing is read after the thing itself.
  const inOrder = [...splitHash(hash)].sort(([a], [b]) => placeOfKey(a) - placeOfKey(b));
  for (const [key, encoded] of inOrder) {
    const codec = Object.hasOwn(LINK_KEYS, key) ? LINK_KEYS[key] : undefined;
    if (!codec) {
      issues.push({ code: "unknown-key", key: key.slice(0, 20) });
      continue;
    }
    try {
      const raw = structuredClone(view) as RawView;
      const isWhole = codec.decode(raw, decodeURIComponent(encoded));
      view = View.parse(raw);
      if (isWhole === false) issues.push({ code: "unreadable-value", key });
    } catch {
      issues.push({ code: "unreadable-value", key });
    }
  }
  return { view, issues };
}
