import type { Issue, LngLat } from "../types.ts";

export type ParsedLngLat =
  | {
      ok: true;
      lngLat: LngLat;
      /** The text gave the latitude first without saying so; only the size of the numbers told. */
      swapped: boolean;
    }
  | { ok: false; issues: Issue[] };

type Axis = "lng" | "lat";

interface Angle {
  degrees: number;
  /** Undefined when neither a letter nor a label tells. */
  axis: Axis | undefined;
}

/** Nobody types more; a pasted page is refused before any pattern sees it. */
const LONGEST_TEXT = 160;

/** Before NFKC, which would tear some of these apart (″ becomes two primes, º the letter o). */
const SPELLINGS: [RegExp, string][] = [
  [/北[纬緯]/g, " N "],
  [/南[纬緯]/g, " S "],
  [/[东東][经經]/g, " E "],
  [/西[经經]/g, " W "],
  [/[纬緯]度|latitude|lat/gi, " LAT "],
  [/[经經]度|longitude|long|lng|lon/gi, " LNG "],
  [/[º˚度]/g, "°"],
  [/″|”|“|''|′′|秒/g, '"'],
  [/[′’‘´｀`分]/g, "'"],
  [/[−–—﹣－]/g, "-"],
  [/[、；;|/／]/g, ","],
];

const NUMBER = String.raw`(?:\d+(?:\.\d*)?|\.\d+)`;
const SIZE = String.raw`(?<sign>[+-])?\s*(?<deg>${NUMBER})\s*(?:°\s*(?:(?<min>${NUMBER})\s*'\s*(?:(?<sec>${NUMBER})\s*")?)?)?`;
/** One angle: a label, then a letter before the number or after it. */
const ANGLE = new RegExp(
  String.raw`^\s*(?:(?<label>LAT|LNG)\s*[:=]?\s*)?(?:(?<before>[NSEW])\s*[:=]?\s*)?${SIZE}\s*(?<after>[NSEW](?![A-Z]))?`,
  "i",
);

/**
 * Reads a typed position: `121.47, 31.23`, `31.23N 121.47E`, `31°13′48″N 121°28′15″E`, `北纬31.23 东经121.47`, `lat: 31.23, lng: 121.47`; full-width
 * characters, brackets round it, and comma, semicolon, slash, 、 or space between.
 *
 * Order: letters and labels decide. Without them the first number is the longitude, unless it can only be the latitude because the
 * second is beyond ±90; then `swapped` says so. (In China that is always told apart: longitudes are 73–135, latitudes 3–54.)
 *
 * @returns the position in degrees, `[lng, lat]`, in whatever datum it was typed; or issues, never an exception. Codes: `coordinates-empty`,
 * `coordinates-unreadable`, `coordinates-same-axis`, `coordinates-latitude-range`, `coordinates-longitude-range`,
 * `coordinates-minutes-range`, `coordinates-sign-and-letter`; params hold what was read.
 */
export function parseLngLat(text: string): ParsedLngLat {
  if (text.trim() === "") return refused("coordinates-empty", "text", {});
  if (text.length > LONGEST_TEXT) return refused("coordinates-unreadable", "text", { text: `${text.slice(0, 40)}…` });
  const spelled = SPELLINGS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
  const plain = spelled.normalize("NFKC").replace(/^\s*[([{]|[)\]}]\s*$/g, " ");
  const first = readAngle(plain);
  if (!first.ok) return first;
  const between = first.rest.replace(/^\s*,?\s*/, "");
  const second = readAngle(between);
  if (!second.ok) return second;
  if (second.rest.trim() !== "") return refused("coordinates-unreadable", "text", { text: second.rest.trim() });
  return arrange(first.angle, second.angle);
}

function refused(code: string, where: string, params: Issue["params"]): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ severity: "error", code, where, params }] };
}

function readAngle(text: string): { ok: true; angle: Angle; rest: string } | { ok: false; issues: Issue[] } {
  const match = ANGLE.exec(text);
  if (!match?.groups) return refused("coordinates-unreadable", "text", { text: text.trim() });
  const { label, before, sign, deg = "", min, sec, after } = match.groups;
  // "N31.2 E121.5": the E belongs to the number after it.
  const ownAfter = before ? undefined : after;
  const rest = text.slice(match[0].length - (after && !ownAfter ? after.length : 0));
  const letter = (before ?? ownAfter)?.toUpperCase();
  if (sign && letter) return refused("coordinates-sign-and-letter", "text", { text: match[0].trim() });
  if ((min !== undefined && deg.includes(".")) || (sec !== undefined && min?.includes(".")))
    return refused("coordinates-unreadable", "text", { text: match[0].trim() });
  for (const part of [min, sec])
    if (Number(part ?? 0) >= 60) return refused("coordinates-minutes-range", "text", { value: part ?? "" });
  const letterAxis = letter && (letter === "N" || letter === "S" ? "lat" : "lng");
  const labelAxis = label && (label.toUpperCase() === "LAT" ? "lat" : "lng");
  if (letterAxis && labelAxis && letterAxis !== labelAxis)
    return refused("coordinates-same-axis", "text", { text: match[0].trim() });
  const size = Number(deg) + Number(min ?? 0) / 60 + Number(sec ?? 0) / 3600;
  const isNegative = sign === "-" || letter === "S" || letter === "W";
  return {
    ok: true,
    angle: { degrees: isNegative && size > 0 ? -size : size, axis: letterAxis || labelAxis || undefined },
    rest,
  };
}

function arrange(first: Angle, second: Angle): ParsedLngLat {
  if (first.axis && first.axis === second.axis) return refused("coordinates-same-axis", first.axis, {});
  const isTold = first.axis !== undefined || second.axis !== undefined;
  const latitudeFirst = isTold
    ? first.axis === "lat" || second.axis === "lng"
    : Math.abs(first.degrees) <= 90 && Math.abs(second.degrees) > 90;
  const [lng, lat] = latitudeFirst ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(lat) > 90) return refused("coordinates-latitude-range", "lat", { value: lat });
  if (Math.abs(lng) > 180) return refused("coordinates-longitude-range", "lng", { value: lng });
  return { ok: true, lngLat: [lng, lat], swapped: latitudeFirst && !isTold };
}
