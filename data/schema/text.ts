import * as z from "./zod.ts";

const Words = z.strictObject({
  zhHans: z.string().check(z.minLength(1)),
  zhHant: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Text = z.infer<typeof Words>;

const isWords = (value: unknown) => typeof value === "string" && value !== "";

/** What is plainly a text, its languages in order: there are a thousand of them in a file. */
function asText(value: unknown): Text | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { zhHans, zhHant, en } = value as Text;
  const isWhole = isWords(zhHans) && isWords(zhHant) && isWords(en) && Object.keys(value).length === 3;
  return isWhole ? { zhHans, zhHant, en } : undefined;
}

/** A short text in the three languages the product speaks; none may be empty. */
export const Text = z.withShortcut(Words, asText);

/** Texts by name, each of a pattern. `z.record` says the same, but would bring half a kilobyte to the page for these alone. */
export const textsByName = (name = /^/, text = /^/) =>
  z.custom<Record<string, string>>(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(([key, one]) => name.test(key) && typeof one === "string" && text.test(one)),
  );
