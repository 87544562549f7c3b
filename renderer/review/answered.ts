import { create } from 'zustand';

/** Questions that were answered and are still in what main last told: they are not shown. */
export const useAnswered = create<{ readonly keys: ReadonlySet<string> }>()(() => ({ keys: new Set() }));

export function markAnswered(key: string, isAnswered: boolean): void {
  useAnswered.setState(({ keys }) => {
    const others = [...keys].filter((other) => other !== key);
    return { keys: new Set(isAnswered ? [...others, key] : others) };
  });
}
