import { traditionalProse, traditionalTitle } from "./traditional.ts";

/** What somebody else called something. */
const TITLE_FIELDS = new Set(["title", "producer"]);

function isAuthoredText(value: object): value is { zhHans: string; en: string } {
  return "zhHans" in value && typeof value.zhHans === "string" && !("zhHant" in value);
}

/**
 * A copy of a record in which every text written in simplified Chinese and English has its traditional Chinese too.
 * A `zhHant` that is written down already stays as it is.
 */
export function fillTexts(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => fillTexts(item, field));
  if (typeof value !== "object" || value === null) return value;
  if (isAuthoredText(value)) {
    const convert = TITLE_FIELDS.has(field) ? traditionalTitle : traditionalProse;
    return { ...value, zhHant: convert(value.zhHans) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillTexts(inner, key)]));
}
