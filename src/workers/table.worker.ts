import { expose } from "comlink";
import { parseCsvFile } from "../../data/formats/csv.ts";

const tableWorker = { read: parseCsvFile };
export type TableWorker = typeof tableWorker;

expose(tableWorker);
