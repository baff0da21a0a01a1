import { TownsFile } from "../../schema/atlas-file.ts";
import type { z } from "../../schema/zod.ts";

/** How exactly a bulletin prints employment by town. */
export const Precision = TownsFile.shape.precisions.element;
export type Precision = z.infer<typeof Precision>;
