import type { Mention } from '#shared/entities/types.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface KnownName {
  readonly target: LinkTarget;
  readonly title: string;
  readonly mention: Mention;
}

/** The names that recognition found in a note and nobody linked or refused, by the words they are written with. */
export type KnownNames = ReadonlyMap<string, KnownName>;

/**
 * Undefined while the mentions are those of another revision: their places would be other words. That is so after every
 * save, until recognition has read what was saved.
 */
export function knownNamesOf({
  state,
  mentions,
  revision,
  mentionsRevision,
}: Pick<Note, 'state' | 'mentions' | 'revision' | 'mentionsRevision'>): KnownNames | undefined {
  return mentionsRevision === revision ? namesIn(readEditorState(state).text, mentions) : undefined;
}

function namesIn(text: string, mentions: readonly Mention[]): KnownNames {
  const names = new Map<string, KnownName>();
  for (const mention of mentions) {
    if (mention.layer !== 'detected' && mention.layer !== 'confirmed') continue;
    const words = text.slice(mention.start, mention.end);
    if (words.trim() === '' || names.has(words)) continue;
    names.set(words, { target: { kind: 'entity', id: mention.entityId }, title: mention.name, mention });
  }
  return names;
}

/** Finds names as whole words, the longest first. */
export function namePattern(names: KnownNames): RegExp | undefined {
  if (names.size === 0) return undefined;
  const words = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
