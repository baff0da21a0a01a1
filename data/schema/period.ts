import * as z from "./zod.ts";

export const IsoDate = z.iso.date();

/** A closed ISO 8601 interval of whole days; an instant is an interval of one day. */
export const Period = z
  .strictObject({ start: IsoDate, end: IsoDate })
  .check(z.refine((period) => period.start <= period.end, { error: "period ends before it starts" }));
export type Period = z.infer<typeof Period>;
