import { Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const QUALITIES = ["official", "official-via-transcription", "secondary", "derived", "low"] as const;
/** How far a figure can be trusted: by who published it and through how many hands it came. */
export const Quality = z.enum(QUALITIES);
export type Quality = z.infer<typeof Quality>;

/** Where figures come from. A source without a licence statement is refused: "unknown" must be said in words. */
export const Source = z.strictObject({
  id: Slug,
  producer: Text,
  title: Text,
  /** Title as printed, in its own language, when that differs from the names above. */
  printedTitle: z.optional(z.string().check(z.minLength(1))),
  url: z.nullable(z.url()),
  /** Path in a public repository or document, when the url alone does not lead to the figure. */
  locator: z.optional(z.string().check(z.minLength(1))),
  published: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  accessed: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  licence: Text,
  quality: Quality,
  note: z.optional(Text),
});
export type Source = z.infer<typeof Source>;
