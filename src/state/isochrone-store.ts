import { createStore } from "zustand/vanilla";
import type { PolygonGeometry } from "../../geo/types.ts";
import { type IsochroneBox, openIsochroneBox } from "./isochrone-box.ts";

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

export interface IsochroneState {
  /** The same map until one is brought or taken away. */
  readonly isochrones: ReadonlyMap<string, StoredIsochrone>;
  /** Whether this browser's store has been looked into; only then it is known what is missing. */
  readonly status: "unread" | "reading" | "read";
  /** session: the browser has no store, or it is full: what is brought now is gone when the page is left. */
  readonly kept: "device" | "session";
}

const NONE: ReadonlyMap<string, StoredIsochrone> = new Map();

export const isochroneStore = createStore<IsochroneState>()(() => ({
  isochrones: NONE,
  status: "unread",
  kept: "device",
}));

let opening: Promise<IsochroneBox> | null = null;
let reading: Promise<void> | null = null;
let openBox = openIsochroneBox;
/** Brought, and not on disk. */
let unkept = new Map<string, StoredIsochrone>();

/** Looks once into what this browser has kept from earlier visits. Never rejects. */
export function readIsochrones(): Promise<void> {
  reading ??= readBox();
  return reading;
}

async function readBox(): Promise<void> {
  isochroneStore.setState({ status: "reading" });
  try {
    opening ??= openBox();
    const found = (await (await opening).all()).filter(isStored);
    const { isochrones } = isochroneStore.getState();
    // What has been brought meanwhile is the newer one.
    const all = new Map([...found.map((one) => [one.id, one] as const), ...isochrones]);
    isochroneStore.setState({ status: "read", ...(found.length > 0 && { isochrones: all }) });
  } catch {
    isochroneStore.setState({ status: "read", kept: "session" });
  }
}

/** Takes areas in, for this visit at once, and tries to keep them for later ones. Never rejects. */
export async function addIsochrones(added: readonly StoredIsochrone[]): Promise<void> {
  const { isochrones } = isochroneStore.getState();
  const entries = added.map((one) => [one.id, one] as const);
  isochroneStore.setState({ isochrones: new Map([...isochrones, ...entries]) });
  unkept = new Map([...unkept, ...entries]);
  await readIsochrones();
  await keep(async (box) => {
    const wanted = [...unkept.values()];
    await box.put(wanted);
    for (const one of wanted) if (unkept.get(one.id) === one) unkept.delete(one.id);
  });
}

/** Forgets an area, here and in this browser. A reach that asks for it stays in the list, without it. Never rejects. */
export async function removeIsochrone(id: string): Promise<void> {
  await readIsochrones();
  const isochrones = new Map(isochroneStore.getState().isochrones);
  isochrones.delete(id);
  isochroneStore.setState({ isochrones });
  unkept.delete(id);
  await keep((box) => box.remove(id));
}

async function keep(work: (box: IsochroneBox) => Promise<void>): Promise<void> {
  try {
    opening ??= openBox();
    await work(await opening);
    isochroneStore.setState({ kept: unkept.size > 0 ? "session" : "device" });
  } catch {
    isochroneStore.setState({ kept: "session" });
  }
}

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

/** Starts over with another box: for tests, which have no browser. */
export function resetIsochrones(open: () => Promise<IsochroneBox> = openIsochroneBox): void {
  openBox = open;
  opening = null;
  reading = null;
  unkept = new Map();
  isochroneStore.setState(isochroneStore.getInitialState(), true);
}
