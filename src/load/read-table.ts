import { parseCsvFile } from "../../data/formats/csv.ts";

/** For where no worker can be had. */
export const readTableHere = parseCsvFile;
