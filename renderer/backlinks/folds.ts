import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface FoldState {
  readonly folded: readonly string[];
}

const useFoldStore = create<FoldState>()(
  persist(() => ({ folded: [] as readonly string[] }), { name: 'backstory.folds' }),
);

/** Which headings are folded; remembered on this machine. */
export function useFolds() {
  const folded = useFoldStore((state) => state.folded);
  return {
    isFolded: (key: string) => folded.includes(key),
    toggle: (key: string) =>
      useFoldStore.setState({
        folded: folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key].slice(-500),
      }),
  };
}
