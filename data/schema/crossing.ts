import { FileHeader } from "./file-header.ts";
import { Adcode, Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

/** A bridge or tunnel over water between two places of one kind that share no boundary on land. */
export const Crossing = z.strictObject({
  id: Slug,
  places: z.tuple([Adcode, Adcode]).check(z.refine(([a, b]) => a !== b, { error: "a crossing joins two places" })),
  names: Text,
  /** The first day on which it was open to traffic. */
  opened: z.iso.date(),
  sourceId: Slug,
});
export type Crossing = z.infer<typeof Crossing>;

/** `data/published/crossings.json`, loaded only when an analysis is opened. */
export const CrossingsFile = z.strictObject({ header: FileHeader, crossings: z.array(Crossing) });
export type CrossingsFile = z.infer<typeof CrossingsFile>;
