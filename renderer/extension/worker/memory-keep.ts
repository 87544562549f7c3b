import type { Keep } from '#renderer/extension/worker/database.ts';

/** The same as the browser's database, for tests. */
export function memoryKeep<Value>(): Keep<Value> {
  const values = new Map<string, Value>();
  return {
    get: async (key) => values.get(key),
    keys: async () => [...values.keys()],
    put: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  };
}
