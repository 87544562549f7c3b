import type { Told } from '#renderer/documents/document-actions.ts';
import { type DocumentId, storyIdSchema } from '#shared/ids.ts';

export type FilingKind = 'story' | 'tag';

/** A story or a tag, and how many of the chosen documents have it. */
export interface FilingChoice {
  /** A story's id; a tag itself. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly state: 'all' | 'some' | 'none';
}

/** What any of the documents has comes first; the others as they come. */
export function choicesOf(
  all: readonly { readonly id: string; readonly name: string }[],
  counts: ReadonlyMap<string, number>,
  total: number,
): FilingChoice[] {
  const choices = all.map(({ id, name }): FilingChoice => {
    const count = counts.get(id) ?? 0;
    return { id, name, count, state: count === 0 ? 'none' : count >= total ? 'all' : 'some' };
  });
  return [...choices.filter(({ count }) => count > 0), ...choices.filter(({ count }) => count === 0)];
}

export function matching(choices: readonly FilingChoice[], query: string): readonly FilingChoice[] {
  const words = query.toLowerCase().replace(/^#+/, '').split(/\s+/).filter(Boolean);
  return choices.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

/** Taken away where all have it, else given to all. */
export function filingChange(
  kind: FilingKind,
  { id, name, state }: FilingChoice,
  ids: readonly DocumentId[],
  what: string,
): Told {
  const isGiven = state !== 'all';
  const called = kind === 'story' ? name : `#${name}`;
  return kind === 'story'
    ? {
        ids,
        changes: isGiven ? { addStory: storyIdSchema.parse(id) } : { removeStory: storyIdSchema.parse(id) },
        icon: 'stories',
        said: isGiven ? `Filed ${what} in ${called}` : `Took ${what} out of ${called}`,
        doing: isGiven ? `Filing in ${called}` : `Taking out of ${called}`,
      }
    : {
        ids,
        changes: isGiven ? { addTags: [id] } : { removeTags: [id] },
        icon: 'tag',
        said: isGiven ? `Tagged ${what} with ${called}` : `Took ${called} off ${what}`,
        doing: isGiven ? `Tagging with ${called}` : `Taking ${called} off`,
      };
}
