import { Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

/** A reach that a claim states. Without an origin it is listed, never drawn, until the user picks an origin. */
export const SupplyClaim = z.strictObject({
  id: Slug,
  names: Text,
  claimIds: z.array(z.string()).check(z.minLength(1)),
  extent: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("distance"), radiusKm: z.number().check(z.positive()) }),
    z.strictObject({ type: z.literal("duration"), hours: z.number().check(z.positive()) }),
    /** A time that work takes, not a way: no distance follows from it under any speed. */
    z.strictObject({ type: z.literal("response"), hours: z.number().check(z.positive()) }),
  ]),
  originSiteId: z.nullable(Slug),
  /** What the claim leaves unsaid: origin, mode, speed. */
  notStated: Text,
});
export type SupplyClaim = z.infer<typeof SupplyClaim>;
