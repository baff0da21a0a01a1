import type { Issue } from "../../schema/issue.ts";
import * as z from "../../schema/zod.ts";
import { fault, type Located, type Place } from "../issues.ts";
import { fillTexts } from "../normalise/fill-texts.ts";

// The mini dialect brings no words of its own; whoever mends a record needs them.
z.config(z.locales.en());

const LANGUAGES: Record<string, string> = { zhHans: "zh-Hans", zhHant: "zh-Hant", en: "English" };

/** Reads one record by its schema, its texts filled in, or says what is wrong with it in words of the data. */
export function parseRecord<T>(
  schema: z.ZodMiniType<T>,
  raw: unknown,
  where: Place,
): { located: Located<T> | null; issues: Issue[] } {
  const filled = fillTexts(raw);
  const parsed = schema.safeParse(filled);
  if (parsed.success) return { located: { ...where, record: parsed.data }, issues: [] };
  const feature = idOf(filled);
  const issues = parsed.error.issues.map((issue) => toFault(issue, filled, { ...where, ...(feature && { feature }) }));
  return { located: null, issues: distinct(issues) };
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

type ZodIssue = z.core.$ZodIssue;

function toFault(issue: ZodIssue, value: unknown, where: Place & { feature?: string }): Issue {
  const path = issue.path;
  const last = String(path.at(-1) ?? "");
  const place = { ...where, field: path.join(".") };
  const found = at(value, path);
  const shown = found === undefined ? "nothing" : JSON.stringify(found).slice(0, 60);
  if (path[0] === "licence") return fault("licence-missing", { ...where, field: "licence" });
  if (last in LANGUAGES) return fault("missing-language", place, { language: LANGUAGES[last] as string });
  if (path[0] === "period" && (last === "start" || last === "end")) return fault("bad-date", place, { found: shown });
  if (issue.message === "period ends before it starts") return fault("period-reversed", place);
  if (last === "quote" && issue.code === "too_big") {
    return fault("quote-too-long", place, { length: String(found).length });
  }
  if (last === "placeId" || last === "districtId") return fault("unknown-adcode", place, { found: shown });
  if (path[0] === "derivation") return fault("derived-without-inputs", place);
  return fault("invalid-value", place, { message: issue.message, found: shown });
}

/** Of a text that is missing whole, one issue a language is enough. */
function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Map(issues.map((issue) => [JSON.stringify(issue), issue]));
  return [...seen.values()];
}
