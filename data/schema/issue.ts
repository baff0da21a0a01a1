import { z } from "./zod.ts";

/** What is wrong with something from outside (file, link, row): a code for the reader's language, and where. */
export const Issue = z.strictObject({
  severity: z.enum(["error", "warning"]),
  code: z.string().min(1),
  where: z.strictObject({
    file: z.string().optional(),
    row: z.number().optional(),
    field: z.string().optional(),
    feature: z.string().optional(),
  }),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Issue = z.infer<typeof Issue>;

export type Result<T> = { ok: true; value: T; issues: Issue[] } | { ok: false; issues: Issue[] };
