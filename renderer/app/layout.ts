import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { useBeside } from '#renderer/app/beside.ts';
import { isWide, useNavigation } from '#renderer/app/navigation.ts';

/** The panes whose width can be changed, with the limits of each in pixels. */
export const paneLimits = {
  side: { least: 180, most: 320 },
  list: { least: 240, most: 420 },
  details: { least: 280, most: 480 },
} as const;
export type PaneName = keyof typeof paneLimits;

const keptSchema = z.object({
  isSidebarFolded: z.boolean(),
  isDetailsOpen: z.boolean(),
  /** Widths the user has set, by `widthKey`. */
  widths: z.record(z.string(), z.number()),
});

interface LayoutState extends z.infer<typeof keptSchema> {
  /** The details of a window too narrow to keep them beside the text. */
  readonly isDrawerOpen: boolean;
}

const storageKey = 'backstory.layout';

/** Which panes are open and how wide they are; kept on this machine. */
export const useLayout = create<LayoutState>()(() => ({ ...readKept(), isDrawerOpen: false }));

useLayout.subscribe(({ isSidebarFolded, isDetailsOpen, widths }) => {
  localStorage.setItem(storageKey, JSON.stringify({ isSidebarFolded, isDetailsOpen, widths }));
});

export function setPaneWidth(key: string, width: number | undefined): void {
  const { [key]: _, ...widths } = useLayout.getState().widths;
  useLayout.setState({ widths: width === undefined ? widths : { ...widths, [key]: width } });
}

/** A sidebar's width is the window's; the others belong to the view. */
export function widthKey(pane: PaneName, view: string): string {
  return pane === 'side' ? pane : `${pane} ${view}`;
}

export function toggleSidebar(): void {
  useLayout.setState(({ isSidebarFolded }) => ({ isSidebarFolded: !isSidebarFolded }));
}

export function toggleDetails(): void {
  if (detailsMode() === 'drawer') useLayout.setState(({ isDrawerOpen }) => ({ isDrawerOpen: !isDrawerOpen }));
  else useLayout.setState(({ isDetailsOpen }) => ({ isDetailsOpen: !isDetailsOpen }));
}

export function openDetails(): void {
  useLayout.setState(detailsMode() === 'drawer' ? { isDrawerOpen: true } : { isDetailsOpen: true });
}

/** Beside the text, or over it where the window is too narrow: below 1280, for wide views below 1000. */
export function detailsMode(): 'docked' | 'drawer' {
  const least = isWide(useNavigation.getState().place) ? 1000 : 1280;
  return window.innerWidth < least ? 'drawer' : 'docked';
}

export function useDetails(): { readonly mode: 'docked' | 'drawer'; readonly isOpen: boolean } {
  // Asked again at each navigation, because a wide view keeps its details longer.
  useNavigation((state) => isWide(state.place));
  const mode = useSyncExternalStore(onResize, detailsMode);
  const isOpen = useLayout((state) => (mode === 'drawer' ? state.isDrawerOpen : state.isDetailsOpen));
  return { mode, isOpen };
}

/** A page that is open beside takes the place of the details; from 2200 there is room for both. */
export function useDetailsRoom(): boolean {
  const isWindowWide = useSyncExternalStore(onResize, () => window.innerWidth >= 2200);
  const isBesideOpen = useBeside((state) => state.place !== undefined);
  return isWindowWide || !isBesideOpen;
}

/** Below 1100 the sidebar is always a rail of icons. */
export function useRail(): { readonly isRail: boolean; readonly canUnfold: boolean } {
  const canUnfold = useSyncExternalStore(onResize, () => window.innerWidth >= 1100);
  const isFolded = useLayout((state) => state.isSidebarFolded);
  return { isRail: isFolded || !canUnfold, canUnfold };
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function readKept(): z.infer<typeof keptSchema> {
  const start = { isSidebarFolded: false, isDetailsOpen: true, widths: {} };
  const kept = localStorage.getItem(storageKey);
  if (kept === null) return start;
  try {
    return keptSchema.parse(JSON.parse(kept));
  } catch {
    // Written by another version of the app: the panes start as in a new window.
    return start;
  }
}
