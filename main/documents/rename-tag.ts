import { fold } from '#main/index/fold.ts';
import { copyOfState, placeTexts, readEditorState, textOf } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState, ResolvedLink } from '#shared/notes/types.ts';

interface Tagged {
  readonly tags: string[];
  /** A note's text. */
  readonly state?: EditorState | undefined;
  readonly links?: ResolvedLink[] | undefined;
}

/** The type of the text node that is a tag in a note's text: `#space/launch`. */
const tagNodeType = 'tag';

/** What can stand in a text as one tag: letters, numbers, `_` and `-`, in parts; a number alone is none. */
const inText = /^(?!\d+$)[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*)*$/u;

/**
 * The record with a tag, and those within it, renamed or (`to` null) removed; the same record when it has none of them. A
 * tag in a note's text follows; where the new name cannot stand in a text, its words stay there without the `#`.
 */
export function withTagRenamed<Record extends Tagged>(record: Record, from: string, to: string | null): Record {
  const inState = record.state ? renamedInText(record.state, from, to) : undefined;
  const given = [...record.tags, ...(inState?.moved ?? [])];
  const isTagged = record.tags.some((tag) => isWithin(tag, from));
  if (!isTagged && !inState) return record;
  const renamed = given.flatMap((tag) => renamedTag(tag, from, to) ?? []);
  const tags = renamed.filter((tag, at) => renamed.findIndex((other) => fold(other) === fold(tag)) === at);
  if (!inState) return { ...record, tags };
  return { ...record, tags, state: inState.state, links: [...readEditorState(inState.state).links] };
}

export function isWithin(tag: string, parent: string): boolean {
  return `${fold(tag)}/`.startsWith(`${fold(parent)}/`);
}

function renamedTag(tag: string, from: string, to: string | null): string | undefined {
  if (!isWithin(tag, from)) return tag;
  return to === null ? undefined : [to, ...tag.split('/').slice(from.split('/').length)].join('/');
}

/** The text with its tags renamed, and those that had to become words, as they were called. */
function renamedInText(state: EditorState, from: string, to: string | null) {
  if (!placeTexts(state).some(({ node }) => isTagWithin(node, from))) return undefined;
  const copy = copyOfState(state);
  const moved: string[] = [];
  for (const { node } of placeTexts(copy)) {
    if (!isTagWithin(node, from)) continue;
    const tag = textOf(node).slice(1);
    const renamed = renamedTag(tag, from, to);
    if (renamed !== undefined && inText.test(renamed)) {
      node.text = `#${renamed}`;
      continue;
    }
    node.type = 'text';
    node.text = tag;
    if (renamed !== undefined) moved.push(tag);
  }
  return { state: copy, moved };
}

function isTagWithin(node: EditorNode, parent: string): boolean {
  return node.type === tagNodeType && isWithin(textOf(node).slice(1), parent);
}
