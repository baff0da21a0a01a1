import { SitingFile } from "../../data/schema/siting-file.ts";
import { deviceShelf, type ShelfState } from "./device-shelf.ts";

/** Tables of points and of distances that the reader brought for mode Site, by the name that a link carries. */
export type SitingFilesState = ShelfState<"tables", SitingFile>;

/** Enough to tell a table that this version of the page has kept; all rows of a large one would hold the page up. */
const ROWS_LOOKED_AT = 50;

function isStored(value: unknown): value is SitingFile {
  const { rows, values, from } = (value ?? {}) as Record<string, unknown>;
  const first = (list: unknown) => (Array.isArray(list) ? list.slice(0, ROWS_LOOKED_AT) : list);
  const sample = {
    ...(value as object),
    ...(rows !== undefined && { rows: first(rows) }),
    ...(values !== undefined && { values: first(values), from: first(from) }),
  };
  return SitingFile.safeParse(sample).success;
}

const shelf = deviceShelf("tables", isStored);
export const sitingFileStore = shelf.store;
export const readSitingFiles = shelf.read;
export const addSitingFiles = shelf.add;
/** Forgets a table. A question that asks for it stays as it is and says that the file has to be brought again. */
export const removeSitingFile = shelf.remove;
export const resetSitingFiles = shelf.reset;
