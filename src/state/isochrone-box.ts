/** Where areas are kept between visits. Each method rejects when the browser refuses. */
export interface IsochroneBox {
  all(): Promise<unknown[]>;
  put(records: readonly { readonly id: string }[]): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = "livestream-atlas";
const STORE = "isochrones";
/** A database that another tab holds back never answers. */
const PATIENCE_MS = 4000;

/** This browser's IndexedDB. Rejects where there is none, or where the browser keeps it shut (private windows of some). */
export async function openIsochroneBox(): Promise<IsochroneBox> {
  const database = await opened();
  /** Resolves when the transaction is on disk: a full disk shows only then. */
  const within = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T> | null) =>
    new Promise<T | undefined>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
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
    const asked = indexedDB.open(DATABASE, 1);
    const timer = setTimeout(() => reject(new Error("IndexedDB does not answer")), PATIENCE_MS);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "id" });
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
