import { DEFAULT_VIEW, type LinkIssue, type Origin, type Radius, View } from "./view.ts";

type Params = ReadonlyMap<string, string>;
interface Key {
  /** The text for the link, or null when the choice is the one that a link may leave out. */
  encode(view: View, base: View): string | null;
  /** A patch of the (deep-copied) raw view. May throw: the caller drops the key and reports it. */
  decode(raw: RawView, text: string): void;
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
const encodeOrigin = (origin: Origin): string => (origin.type === "site" ? origin.id : `${origin.lng},${origin.lat}`);
function decodeOrigin(text: string): Origin {
  const point = POINT.exec(text);
  return point
    ? { type: "point", lng: toNumber(point[1] as string), lat: toNumber(point[2] as string) }
    : { type: "site", id: text };
}
function decodeRadius(text: string): Radius {
  const at = text.lastIndexOf("@");
  if (at < 1) throw new Error(`no origin@km: ${text}`);
  return { origin: decodeOrigin(text.slice(0, at)), radiusKm: toNumber(text.slice(at + 1)) };
}

function listKey(facet: "districts" | "siteKinds" | "technologies" | "kinds" | "qualities"): Key {
  return {
    encode: (view) => unless<readonly string[]>(view.facets[facet], [], (list) => list.join(",")),
    decode: (raw, text) => {
      (raw.facets as Record<string, unknown>)[facet] = toList(text);
    },
  };
}

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
  c: {
    encode: ({ classes }) => unless<string>(classes.method, DEFAULT_VIEW.classes.method, String),
    decode: (raw, text) => {
      raw.classes.method = text as View["classes"]["method"];
    },
  },
  k: {
    encode: ({ classes }) => unless(classes.k, DEFAULT_VIEW.classes.k, String),
    decode: (raw, text) => {
      raw.classes.k = toNumber(text);
    },
  },
  cs: {
    encode: ({ classes }) => unless<string>(classes.scope, DEFAULT_VIEW.classes.scope, String),
    decode: (raw, text) => {
      raw.classes.scope = text as View["classes"]["scope"];
    },
  },
  b: {
    encode: ({ classes }) => unless(classes.breaks, [], (breaks) => breaks.join(",")),
    decode: (raw, text) => {
      raw.classes.breaks = toNumbers(text);
    },
  },
  fd: listKey("districts"),
  fs: listKey("siteKinds"),
  ft: listKey("technologies"),
  fk: listKey("kinds"),
  fq: listKey("qualities"),
  fr: {
    encode: ({ facets }) => facets.range?.join(",") ?? null,
    decode: (raw, text) => {
      const [low = Number.NaN, high = Number.NaN] = toNumbers(text);
      raw.facets.range = [low, high];
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
    encode: ({ radii }) =>
      unless(radii, [], (list) => list.map((r) => `${encodeOrigin(r.origin)}@${r.radiusKm}`).join(";")),
    decode: (raw, text) => {
      raw.radii = text.split(";").map(decodeRadius);
    },
  },
  cam: {
    encode: ({ camera }) => camera && `${camera.lng.toFixed(5)},${camera.lat.toFixed(5)},${camera.zoom.toFixed(2)}`,
    decode: (raw, text) => {
      const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = toNumbers(text);
      raw.camera = { lng, lat, zoom };
    },
  },
  sort: {
    encode: ({ tableSort }) => unless(tableSort, DEFAULT_VIEW.tableSort, (sort) => `${sort.column},${sort.direction}`),
    decode: (raw, text) => {
      const [column, direction] = text.split(",");
      raw.tableSort = { column, direction } as View["tableSort"];
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

/**
 * The nearest valid view of a link. Never throws: each key stands or falls alone, and what falls is reported.
 * `base` gives the fields that a link may leave to the reader (language, theme).
 */
export function decodeView(hash: string, base: View = DEFAULT_VIEW): { view: View; issues: LinkIssue[] } {
  if (hash.length > LINK_LIMIT) return { view: base, issues: [{ code: "too-long", key: "#" }] };
  const issues: LinkIssue[] = [];
  let view = base;
  for (const [key, encoded] of splitHash(hash)) {
    const codec = Object.hasOwn(LINK_KEYS, key) ? LINK_KEYS[key] : undefined;
    if (!codec) {
      issues.push({ code: "unknown-key", key: key.slice(0, 20) });
      continue;
    }
    try {
      const raw = structuredClone(view) as RawView;
      codec.decode(raw, decodeURIComponent(encoded));
      view = View.parse(raw);
    } catch {
      issues.push({ code: "unreadable-value", key });
    }
  }
  return { view, issues };
}
