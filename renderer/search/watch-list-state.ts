import { create } from 'zustand';

interface WatchListState {
  /** The names as they were pasted or read from a file. */
  readonly csv: string;
}

const storageKey = 'backstory.watch-list';

/** The list of names that is watched; kept on this machine until it is cleared. */
export const useWatchList = create<WatchListState>()(() => ({ csv: localStorage.getItem(storageKey) ?? '' }));

export function watch(csv: string): void {
  useWatchList.setState({ csv });
  try {
    localStorage.setItem(storageKey, csv);
  } catch {
    // Too long to be kept beside everything else: it is there until the window closes.
    localStorage.removeItem(storageKey);
  }
}
