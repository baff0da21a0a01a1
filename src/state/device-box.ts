/** Where something that the reader brought is kept between visits. Each method rejects when the browser refuses. */
export interface DeviceBox {
  all(): Promise<unknown[]>;
  put(records: readonly { readonly id: string }[]): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "livestream-atlas";
/** One a kind of thing; a new one asks for the next version of the database. */
const BOXES = ["isochrones", "tables"] as const;
const VERSION = 2;
/** A database that another tab holds back never answers. */
const PATIENCE_MS = 4000;

export type BoxName = (typeof BOXES)[number];

/** One of this browser's boxes in IndexedDB. Rejects where there is none, or where the browser keeps it shut (private windows of some). */
export async function openDeviceBox(name: BoxName): Promise<DeviceBox> {
  const database = await opened();
  /** Resolves when the transaction is on disk: a full disk shows only then. */
  const within = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T> | null) =>
    new Promise<T | undefined>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const asked = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    all: async () => (await within<unknown[]>("readonly", (store) => store.getAll())) ?? [],
    async put(records) {
      await within("readwrite", (store) => {
        for (const record of records) store.put(record);
        return null;
      });
    },
    async remove(id) {
      await within("readwrite", (store) => store.delete(id));
    },
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, VERSION);
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), PATIENCE_MS);
    asked.onupgradeneeded = () => {
      for (const box of BOXES)
        if (!asked.result.objectStoreNames.contains(box)) asked.result.createObjectStore(box, { keyPath: "id" });
    };
    asked.onsuccess = () => {
      clearTimeout(timer);
      // A later version of the page in another tab may change the database.
      asked.result.onversionchange = () => asked.result.close();
      resolve(asked.result);
    };
    asked.onerror = () => {
      clearTimeout(timer);
      reject(asked.error);
    };
  });
}
