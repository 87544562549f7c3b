import { createContext } from 'react';
import type { NoteId } from '#shared/ids.ts';
import type { PartOfNote } from '#shared/notes/note-parts.ts';

/** A note, or a part of it, that is being shown. */
export interface ShownPart extends PartOfNote {
  readonly id: NoteId;
}

/** The notes and parts that an embed stands in, outermost first. */
export const EmbedChainContext = createContext<readonly ShownPart[]>([]);

/** Embeds in embeds in embeds: further in only the name is shown. */
export const deepest = 4;

/** Whether to show a part would show something inside itself. */
export function isCycle(chain: readonly ShownPart[], { id, heading, block }: ShownPart): boolean {
  const isWhole = heading === undefined && block === undefined;
  return chain.some((shown) => {
    if (shown.id !== id) return false;
    // A section may be shown in its own note, as long as it does not hold this very embed.
    return isWhole || (shown.heading === heading && shown.block === block);
  });
}
