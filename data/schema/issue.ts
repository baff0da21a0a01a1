import * as z from "./zod.ts";

/** What is wrong with something from outside (file, link, row): a code for the reader's language, and where. */
export const Issue = z.strictObject({
  severity: z.enum(["error", "warning"]),
  code: z.string().check(z.minLength(1)),
  where: z.strictObject({
    file: z.optional(z.string()),
    row: z.optional(z.number()),
    field: z.optional(z.string()),
    feature: z.optional(z.string()),
  }),
  params: z._default(z.record(z.string(), z.union([z.string(), z.number()])), {}),
});
export type Issue = z.infer<typeof Issue>;

export type Result<T> = { ok: true; value: T; issues: Issue[] } | { ok: false; issues: Issue[] };
