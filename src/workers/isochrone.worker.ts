import { expose } from "comlink";
import { parseIsochrones } from "../../data/formats/isochrones.ts";

const isochroneWorker = { read: parseIsochrones };
export type IsochroneWorker = typeof isochroneWorker;

expose(isochroneWorker);
