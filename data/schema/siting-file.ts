import { LngLat } from "./ids.ts";
import * as z from "./zod.ts";

/** A column of a table of points beside its name and position. */
export const PointColumn = z.strictObject({
  name: z.string(),
  /** Most filled cells are numbers; those that are none count as blank. */
  isNumeric: z.boolean(),
});

/** A row of a table of points. */
export const PointRow = z.strictObject({
  /** As the file names it; its row number where the file names none. */
  id: z.string(),
  lngLat: LngLat,
  /** One a column; null where the file leaves it blank. */
  cells: z.array(z.nullable(z.union([z.number(), z.string()]))),
});

/** Points that a reader brought: candidates, or demand. WGS 84. */
export const PointTable = z.strictObject({
  kind: z.literal("points"),
  columns: z.array(PointColumn),
  /** Which column says how much each point weighs; null: none does. */
  weight: z.nullable(z.int()),
  rows: z.array(PointRow),
});

/** Distances or times that a reader brought, from each name to each other name. */
export const DistanceTable = z.strictObject({
  kind: z.literal("matrix"),
  from: z.array(z.string()),
  to: z.array(z.string()),
  /** A row a `from`, a number a `to`, ≥ 0; null where the file leaves it blank: no way. */
  values: z.array(z.array(z.nullable(z.number().check(z.nonnegative())))),
});

/** What stands beside a table that is kept on the reader's device. */
const kept = {
  /** What a link carries of it: made from what it says. */
  id: z.string().check(z.regex(/^[a-z0-9]{8,16}$/)),
  /** Of the file, or of the paste. */
  name: z.string(),
  /** ISO 8601, UTC. */
  receivedAt: z.string(),
};

export const SitingFile = z.discriminatedUnion("kind", [z.extend(PointTable, kept), z.extend(DistanceTable, kept)]);

export type PointTable = z.infer<typeof PointTable>;
export type PointRow = z.infer<typeof PointRow>;
export type DistanceTable = z.infer<typeof DistanceTable>;
export type SitingFile = z.infer<typeof SitingFile>;

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A table as a file says it, before it is known when it came. */
export type ReadTable = Without<SitingFile, "receivedAt">;
