import { createContext, useContext } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import type { Span } from '#shared/spans.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface Pane {
  readonly name: 'main' | 'beside';
  /** Shows what a link points at, in this pane. */
  readonly openTarget: (target: LinkTarget, at?: Span) => void;
}

/** The pane that a page stands in: its own keys, links and history. */
export const PaneContext = createContext<Pane>({ name: 'main', openTarget });

export function usePane(): Pane {
  return useContext(PaneContext);
}
