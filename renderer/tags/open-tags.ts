import { z } from 'zod';
import { create } from 'zustand';
import { keyOfTag } from '#renderer/tags/tag-tree.ts';

const storageKey = 'backstory.open-tags';

/** The tags of the sidebar that show what is within them; kept on this machine. */
export const useOpenTags = create<{ readonly open: ReadonlySet<string> }>()(() => ({ open: new Set(readKept()) }));

export function setTagOpen(tag: string, isOpen: boolean): void {
  const open = new Set(useOpenTags.getState().open);
  if (isOpen) open.add(keyOfTag(tag));
  else open.delete(keyOfTag(tag));
  useOpenTags.setState({ open });
  localStorage.setItem(storageKey, JSON.stringify([...open]));
}

function readKept(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
  } catch {
    // Written by another version of the app: all are folded.
    return [];
  }
}
