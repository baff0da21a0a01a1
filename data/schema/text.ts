import { z } from "./zod.ts";

/** A short text in the three languages the product speaks; none may be empty. */
export const Text = z.strictObject({
  zhHans: z.string().min(1),
  zhHant: z.string().min(1),
  en: z.string().min(1),
});
export type Text = z.infer<typeof Text>;
