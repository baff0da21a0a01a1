import { Adcode, Slug } from "./ids.ts";
import { Period } from "./period.ts";
import { Quality } from "./source.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

/** A dated policy event; its period is as wide as the date is uncertain ("2021" is a whole year). */
export const PolicyEvent = z.strictObject({
  id: Slug,
  period: Period,
  precision: z.enum(["day", "month", "year"]),
  placeId: Adcode,
  siteIds: z.array(Slug),
  names: Text,
  quality: Quality,
  sourceId: Slug,
  note: z.optional(Text),
});
export type PolicyEvent = z.infer<typeof PolicyEvent>;
