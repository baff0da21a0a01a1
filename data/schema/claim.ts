import { FigureValue } from "./figure.ts";
import { Adcode, Slug } from "./ids.ts";
import { Unit } from "./metric.ts";
import { Period } from "./period.ts";
import { Quality } from "./source.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

export const CLAIM_KINDS = ["observed", "target", "effect", "capacity", "policy"] as const;
/** observed: states what was; target: what shall be; effect: what something brings; capacity: what is installed;
 * policy: what is ruled or announced. */
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const CLAIM_THEMES = [
  "market",
  "platforms",
  "supply",
  "technology",
  "governance",
  "challenges",
  "outlook",
  "companies",
] as const;
export const ClaimTheme = z.enum(CLAIM_THEMES);

export const TECHNOLOGIES = [
  "xr",
  "5g",
  "ai",
  "digital-human",
  "bonded-logistics",
  "hologram",
  "ip-protection",
] as const;
export const Technology = z.enum(TECHNOLOGIES);
export type Technology = z.infer<typeof Technology>;

/** One quantitative or place-bearing statement of the article, with the words that carry it. */
export const Claim = z.strictObject({
  id: z.string().check(z.regex(/^S\d{3}$/)),
  placeId: Adcode,
  siteIds: z.array(Slug),
  /** Who or what the claim speaks of, when that is not the place itself. */
  subject: z.nullable(Text),
  measureId: Slug,
  names: Text,
  /** null: the claim states no number. */
  value: z.nullable(FigureValue),
  unit: z.nullable(Unit),
  kind: ClaimKind,
  theme: ClaimTheme,
  technologies: z.array(Technology),
  /** null: no period stated. */
  period: z.nullable(Period),
  quality: Quality,
  sourceId: Slug,
  /** Section of the source. */
  locator: z.string().check(z.minLength(1)),
  quote: z.string().check(z.minLength(1), z.maxLength(30)),
  /** Where a number lost in one copy was found. */
  recoveredFrom: z.optional(Slug),
  /** The published figure that carries the same statement, if there is one. */
  figureId: z.optional(z.string().check(z.minLength(1))),
  /** An earlier claim that this one says again in other words. */
  restates: z.optional(z.string().check(z.regex(/^S\d{3}$/))),
  /** The dated event, known from another source, that the claim speaks of. */
  eventId: z.optional(Slug),
  note: z.optional(Text),
});
export type Claim = z.infer<typeof Claim>;
