import { Claim } from "./claim.ts";
import { PolicyEvent } from "./event.ts";
import { Note } from "./figure.ts";
import { Figures } from "./figure-columns.ts";
import { FileHeader } from "./file-header.ts";
import { Metric } from "./metric.ts";
import { Place } from "./place.ts";
import { Site } from "./site.ts";
import { Source } from "./source.ts";
import { SupplyClaim } from "./supply.ts";
import { Text } from "./text.ts";
import { TownEmployment } from "./town.ts";
import * as z from "./zod.ts";

/**
 * `data/published/atlas.json` with its words put in (see `withWords`): everything known but geometry and towns. Parsing it
 * turns the columns of figures into figures.
 */
export const AtlasFile = z.strictObject({
  header: FileHeader,
  places: z.array(Place),
  metrics: z.array(Metric),
  figures: Figures,
  notes: z.array(Note),
  sites: z.array(Site),
  claims: z.array(Claim),
  events: z.array(PolicyEvent),
  supply: z.array(SupplyClaim),
  sources: z.array(Source),
});
export type AtlasFile = z.infer<typeof AtlasFile>;
/** What stands in the file itself, but for its words. */
export type AtlasContent = z.input<typeof AtlasFile>;

/** `data/published/towns.json`: employment by town, loaded only when its table is opened. */
export const TownsFile = z.strictObject({
  header: FileHeader,
  precisions: z.array(z.strictObject({ id: z.string(), text: Text })),
  towns: z.array(TownEmployment),
});
export type TownsFile = z.infer<typeof TownsFile>;
