import type { PolygonGeometry } from "../../geo/types.ts";
import { deviceShelf, type ShelfState } from "./device-shelf.ts";

/** An area that the reader brought, from a file or from a routing service. */
export interface StoredIsochrone {
  /** What a link carries of it. */
  readonly id: string;
  readonly geometry: PolygonGeometry;
  /** As stated by the file or asked of the service; null where nobody stated it. */
  readonly minutes: number | null;
  readonly km: number | null;
  readonly mode: string | null;
  readonly provider: string;
  readonly attribution: string | null;
  readonly label: string | null;
  /** Where it came from: one of these two. */
  readonly fileName: string | null;
  readonly host: string | null;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly originSiteId: string | null;
}

export type IsochroneState = ShelfState<"isochrones", StoredIsochrone>;

const shelf = deviceShelf("isochrones", isStored);
export const isochroneStore = shelf.store;
export const readIsochrones = shelf.read;
export const addIsochrones = shelf.add;
/** Forgets an area. A reach that asks for it stays in the list, without it. */
export const removeIsochrone = shelf.remove;
export const resetIsochrones = shelf.reset;

/** The area of that name, the same object each time; null while it is not here. */
export function areaOfIsochrone(id: string): PolygonGeometry | null {
  return isochroneStore.getState().isochrones.get(id)?.geometry ?? null;
}

/**
 * Whether a reach asks for an area that is not on this device: it stays in the list and says that the file has to be
 * brought again. False until `readIsochrones` has looked.
 */
export function isMissingArea(id: string): boolean {
  const { isochrones, status } = isochroneStore.getState();
  return status === "read" && !isochrones.has(id);
}

/** Whether something read from the browser's store is what this version of the page has put there. */
function isStored(value: unknown): value is StoredIsochrone {
  const { id, geometry, receivedAt } = (value ?? {}) as Partial<StoredIsochrone>;
  return (
    typeof id === "string" &&
    /^[a-z0-9]{8,16}$/.test(id) &&
    (geometry?.type === "Polygon" || geometry?.type === "MultiPolygon") &&
    Array.isArray(geometry.coordinates) &&
    typeof receivedAt === "string"
  );
}
