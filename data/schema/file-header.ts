import * as z from "./zod.ts";

/** By what a published file was made, so that a reader can make it again. */
export const FileHeader = z.strictObject({
  generatedBy: z.literal("npm run data"),
  schemaVersion: z.literal(1),
  /** SHA-256 of all inputs, hexadecimal. */
  inputHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
