import * as z from "./zod.ts";

/** A short text in the three languages the product speaks; none may be empty. */
export const Text = z.strictObject({
  zhHans: z.string().check(z.minLength(1)),
  zhHant: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Text = z.infer<typeof Text>;
