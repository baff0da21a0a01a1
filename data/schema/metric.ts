import { Adcode, Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const METRIC_GROUPS = [
  "livestream",
  "population",
  "economy",
  "industry",
  "space",
  "employment",
  "transport",
] as const;
export const MetricGroup = z.enum(METRIC_GROUPS);
export type MetricGroup = z.infer<typeof MetricGroup>;

export const DENOMINATORS = ["none", "land", "residents"] as const;
/** none: as stated; land: per km² of official land area; residents: per 10,000 residents. */
export const Denominator = z.enum(DENOMINATORS);
export type Denominator = z.infer<typeof Denominator>;

/** UCUM-like unit codes, as stored; how they read in each language is the interface's affair. */
export const UNITS = [
  "{person}",
  "m2",
  "km2",
  "CNY",
  "%",
  "{enterprise}",
  "{organisation}",
  "{company}",
  "{platform}",
  "{scene}",
  "{room}",
  "{base}",
  "{site}",
  "{station}",
  "{case}",
  "{rank}",
  "{view}",
  "{factory}",
  "{university}",
  "{dimension}",
  "{norm}",
  "{service}",
  "{workday}",
  "×",
  "h",
  "min",
  "d",
  "km",
  "CNY/a",
  "CNY/{person}",
] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

export const Metric = z.strictObject({
  id: Slug,
  group: MetricGroup,
  names: Text,
  definition: Text,
  unit: Unit,
  /** stock: at a moment; flow: over a period. */
  kind: z.enum(["stock", "flow", "ratio", "count", "index"]),
  aggregation: z.enum(["sum", "weighted-mean", "none"]),
  denominators: z.array(Denominator).check(z.minLength(1)),
  defaultDenominator: Denominator,
  /** Whether more is better for whom reads a ranking; "neutral" when it depends. */
  direction: z.enum(["higher", "lower", "neutral"]),
  defaultClassification: z.strictObject({
    method: z.enum(["natural-breaks", "quantile", "equal-interval", "std-dev"]),
    k: z.int().check(z.minimum(3), z.maximum(7)),
  }),
  /** This metric is the growth, in %, of another: over the same period a year before, or from the first to the last year of its own period. */
  growthOf: z.optional(z.strictObject({ metricId: Slug, since: z.enum(["year-before", "period-start"]) })),
  /** This metric is the share, in %, that another has in the same metric of a larger place. */
  shareOf: z.optional(z.strictObject({ metricId: Slug, wholePlaceId: Adcode })),
  /** Metrics that add up to this one. */
  madeOf: z.optional(z.array(Slug)),
  /** A metric of which this one is a part: never more than it. */
  partOf: z.optional(Slug),
  /** The measure of the claims that each name one of what this metric counts. */
  counts: z.optional(Slug),
  /** Metrics that measure nearly the same by another method, never joined to this one. */
  seeAlso: z._default(z.array(Slug), []),
  noteIds: z._default(z.array(Slug), []),
});
export type Metric = z.infer<typeof Metric>;
