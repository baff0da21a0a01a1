import { createStore, type StoreApi } from "zustand/vanilla";
import { type BoxName, type DeviceBox, openDeviceBox } from "./device-box.ts";

interface Standing {
  /** Whether this browser's store has been looked into; only then it is known what is missing. */
  readonly status: "unread" | "reading" | "read";
  /** session: the browser has no store, or it is full: what is brought now is gone when the page is left. */
  readonly kept: "device" | "session";
}

/** What the reader brought, by its name, under the name of its box: the same map until one is brought or taken away. */
export type ShelfState<N extends BoxName, T> = { readonly [name in N]: ReadonlyMap<string, T> } & Standing;

export interface DeviceShelf<N extends BoxName, T> {
  readonly store: StoreApi<ShelfState<N, T>>;
  /** Looks once into what this browser has kept from earlier visits. Never rejects. */
  read(): Promise<void>;
  /** Takes things in, for this visit at once, and tries to keep them for later ones. Never rejects. */
  add(added: readonly T[]): Promise<void>;
  /** Forgets one, here and in this browser. Never rejects. */
  remove(id: string): Promise<void>;
  /** Starts over with another box: for tests, which have no browser. */
  reset(open?: () => Promise<DeviceBox>): void;
}

/**
 * Things that the reader brought, here for this visit and kept in this browser for later ones.
 *
 * @param isOurs whether something read from the browser's store is what this version of the page has put there.
 */
export function deviceShelf<N extends BoxName, T extends { readonly id: string }>(
  name: N,
  isOurs: (value: unknown) => value is T,
): DeviceShelf<N, T> {
  const openOwn = () => openDeviceBox(name);
  type State = ShelfState<N, T>;
  const nothing: ReadonlyMap<string, T> = new Map();
  const start: Standing = { status: "unread", kept: "device" };
  const store = createStore<State>()(() => Object.assign({ [name]: nothing } as Record<N, typeof nothing>, start));
  const items = () => store.getState()[name];
  const set = (state: Partial<Standing> & { readonly items?: ReadonlyMap<string, T> }) => {
    const { items: next, ...rest } = state;
    store.setState({ ...rest, ...(next && { [name]: next }) } as Partial<State>);
  };
  let openBox = openOwn;
  let opening: Promise<DeviceBox> | null = null;
  let reading: Promise<void> | null = null;
  /** Brought, and not on disk. */
  let unkept = new Map<string, T>();

  async function readBox(): Promise<void> {
    set({ status: "reading" });
    try {
      opening ??= openBox();
      const found = (await (await opening).all()).filter(isOurs);
      // What has been brought meanwhile is the newer one.
      const all = new Map([...found.map((one) => [one.id, one] as const), ...items()]);
      set({ status: "read", ...(found.length > 0 && { items: all }) });
    } catch {
      set({ status: "read", kept: "session" });
    }
  }

  function read(): Promise<void> {
    reading ??= readBox();
    return reading;
  }

  async function keep(work: (box: DeviceBox) => Promise<void>): Promise<void> {
    try {
      opening ??= openBox();
      await work(await opening);
      set({ kept: unkept.size > 0 ? "session" : "device" });
    } catch {
      set({ kept: "session" });
    }
  }

  return {
    store,
    read,
    async add(added) {
      const entries = added.map((one) => [one.id, one] as const);
      set({ items: new Map([...items(), ...entries]) });
      unkept = new Map([...unkept, ...entries]);
      await read();
      await keep(async (box) => {
        const wanted = [...unkept.values()];
        await box.put(wanted);
        for (const one of wanted) if (unkept.get(one.id) === one) unkept.delete(one.id);
      });
    },
    async remove(id) {
      await read();
      const left = new Map(items());
      left.delete(id);
      set({ items: left });
      unkept.delete(id);
      await keep((box) => box.remove(id));
    },
    reset(open = openOwn) {
      openBox = open;
      opening = null;
      reading = null;
      unkept = new Map();
      store.setState(store.getInitialState(), true);
    },
  };
}
