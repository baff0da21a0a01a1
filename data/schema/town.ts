import { FigureValue } from "./figure.ts";
import { Adcode, Slug } from "./ids.ts";
import { Text } from "./text.ts";
import * as z from "./zod.ts";

/** Employment of a town or subdistrict; a table only, since no town geometry is at hand. */
export const TownEmployment = z.strictObject({
  /** Statistical code; null where the bulletin prints none. */
  townCode: z.nullable(z.string().check(z.regex(/^\d{12}$/))),
  districtId: Adcode,
  names: Text,
  kind: z.enum(["street", "town", "functional-zone"]),
  employment: FigureValue,
  precision: Slug,
  sourceId: Slug,
});
export type TownEmployment = z.infer<typeof TownEmployment>;
