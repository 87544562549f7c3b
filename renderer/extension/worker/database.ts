/** The few things the clipper keeps, in the browser's own database: pages and content scripts cannot read it. */
const stores = ['waiting', 'marks', 'settings'] as const;
export type StoreName = (typeof stores)[number];

/** One store, by key. Tests keep theirs in memory. */
export interface Keep<Value> {
  get(key: string): Promise<Value | undefined>;
  /** The keys in their order. */
  keys(): Promise<readonly string[]>;
  put(key: string, value: Value): Promise<void>;
  remove(key: string): Promise<void>;
}

export function keepIn<Value>(store: StoreName): Keep<Value> {
  return {
    get: (key) => inStore(store, 'readonly', (keep) => keep.get(key) as IDBRequest<Value | undefined>),
    keys: async () => (await inStore(store, 'readonly', (keep) => keep.getAllKeys())).map(String),
    put: async (key, value) => void (await inStore(store, 'readwrite', (keep) => keep.put(value, key))),
    remove: async (key) => void (await inStore(store, 'readwrite', (keep) => keep.delete(key))),
  };
}

/** Resolves when it is on disk, not before. */
async function inStore<Result>(
  name: StoreName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(name, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('backstory', 1);
    request.onupgradeneeded = () => {
      for (const store of stores) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
