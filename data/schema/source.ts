import { Slug } from "./ids.ts";
import { Text } from "./text.ts";
import { z } from "./zod.ts";

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
  printedTitle: z.string().min(1).optional(),
  url: z.url().nullable(),
  /** Path in a public repository or document, when the url alone does not lead to the figure. */
  locator: z.string().min(1).optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  accessed: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  licence: Text,
  quality: Quality,
  note: Text.optional(),
});
export type Source = z.infer<typeof Source>;
