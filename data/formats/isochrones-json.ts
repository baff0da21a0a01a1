import type { Issue } from "../schema/issue.ts";

/** More than any service answers; a browser still reads it within a second or two. */
export const MAX_TEXT = 20_000_000;
/** A MultiPolygon in a FeatureCollection is eight deep. */
const MAX_DEPTH = 32;
const LONGEST_LABEL = 160;

/** The whole document cannot be read; `issue` says why. */
export class Refusal extends Error {
  readonly issue: Issue;
  constructor(code: string, where: Issue["where"] = {}, params: Issue["params"] = {}) {
    super(code);
    this.issue = { severity: "error", code, where, params };
  }
}

/** @throws Refusal saying why a text is no JSON that is worth a look. */
export function readJson(text: string): unknown {
  if (text.length > MAX_TEXT) throw new Refusal("too-large", {}, { most: MAX_TEXT / 1e6 });
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start === "") throw new Refusal("empty-text");
  if (start.startsWith("<")) throw new Refusal("is-html");
  if (isTooDeep(start)) throw new Refusal("too-deep", {}, { most: MAX_DEPTH });
  try {
    return JSON.parse(start);
  } catch {
    throw new Refusal("not-json");
  }
}

/** Whether brackets nest deeper than any answer does: some engines read JSON by recursion. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object of own members, else null. @throws Refusal when it names a member that no answer has reason to. */
export function objectOf(value: unknown, field: string): JsonObject | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  for (const name of ["__proto__", "constructor", "prototype"])
    if (Object.hasOwn(value, name)) throw new Refusal("unsafe-key", { field }, { name });
  return value as JsonObject;
}

/** A text of somebody else's as one short line, else null. */
export function lineOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const line = value
    .slice(0, 4 * LONGEST_LABEL)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .trim();
  return line === "" ? null : [...line].slice(0, LONGEST_LABEL).join("");
}
