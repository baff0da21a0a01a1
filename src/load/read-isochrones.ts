import { parseIsochrones } from "../../data/formats/isochrones.ts";

/** For where no worker can be had. */
export const readIsochronesHere = parseIsochrones;
