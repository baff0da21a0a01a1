import { Slug } from "./ids.ts";
import { Text } from "./text.ts";
import { z } from "./zod.ts";

/** A reach that a claim states. Without an origin it is listed, never drawn, until the user picks an origin. */
export const SupplyClaim = z.strictObject({
  id: Slug,
  names: Text,
  claimIds: z.array(z.string()).min(1),
  extent: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("distance"), radiusKm: z.number().positive() }),
    z.strictObject({ type: z.literal("duration"), hours: z.number().positive() }),
  ]),
  originSiteId: Slug.nullable(),
  /** What the claim leaves unsaid: origin, mode, speed. */
  notStated: Text,
});
export type SupplyClaim = z.infer<typeof SupplyClaim>;
