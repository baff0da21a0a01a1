import { Adcode, LngLat, Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const PlaceKind = z.enum(["country", "province", "city", "district"]);

/** A former or alternative name under which a place is found. */
export const Alias = z.strictObject({
  names: Text,
  adcode: z.optional(Adcode),
  sourceId: z.optional(Slug),
  note: z.optional(Text),
});

export const Place = z.strictObject({
  id: Adcode,
  kind: PlaceKind,
  /** Full names: 青浦区 / 青浦區 / Qingpu. */
  names: Text,
  /** Names for labels: 青浦 / 青浦 / Qingpu. */
  shortNames: Text,
  aliases: z.array(Alias),
  parentId: z.nullable(Adcode),
  /** Seat of government, a point for distances to a city; not its centre of population. */
  seat: z.optional(z.strictObject({ lngLat: LngLat, sourceId: Slug })),
});
export type Place = z.infer<typeof Place>;
