import { TownsFile } from "../../schema/atlas-file.ts";
import type * as z from "../../schema/zod.ts";

/** How exactly a bulletin prints employment by town. */
export const Precision = TownsFile.shape.precisions.def.element;
export type Precision = z.infer<typeof Precision>;
