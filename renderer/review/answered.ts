import { create } from 'zustand';

/** Questions that were answered and are still in what main last told: they are not shown. Each with its last answer. */
export const useAnswered = create<{ readonly keys: ReadonlyMap<string, object> }>()(() => ({ keys: new Map() }));

export function hideAnswered(keys: readonly string[], answer: object): void {
  useAnswered.setState((state) => ({ keys: new Map([...state.keys, ...keys.map((key) => [key, answer] as const)]) }));
}

/** Shows them again, but for those that have been answered anew since. */
export function showAnswered(keys: readonly string[], answer: object): void {
  useAnswered.setState((state) => ({
    keys: new Map([...state.keys].filter(([key, last]) => !(keys.includes(key) && last === answer))),
  }));
}
