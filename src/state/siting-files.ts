import { SitingFile } from "../../data/schema/siting-file.ts";
import { deviceShelf, type ShelfState } from "./device-shelf.ts";

/** Tables of points and of distances that the reader brought for mode Site, by the name that a link carries. */
export type SitingFilesState = ShelfState<"tables", SitingFile>;

const isStored = (value: unknown): value is SitingFile => SitingFile.safeParse(value).success;

const shelf = deviceShelf("tables", isStored);
export const sitingFileStore = shelf.store;
export const readSitingFiles = shelf.read;
export const addSitingFiles = shelf.add;
/** Forgets a table. A question that asks for it stays as it is and says that the file has to be brought again. */
export const removeSitingFile = shelf.remove;
export const resetSitingFiles = shelf.reset;
