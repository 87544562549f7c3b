import {
  $nodesOfType,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  type UpdateTag,
} from 'lexical';
import { EmbedNode } from '#renderer/editor/embed/EmbedNode.ts';
import { ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { $storedOf } from '#renderer/editor/state/stored-state-of.ts';
import type { NoteId } from '#shared/ids.ts';
import { followHeading, paragraphNode, relabelLinks, rootNode, targetOf, textOf } from '#shared/notes/editor-state.ts';
import { embedTargetSchema } from '#shared/notes/embeds.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';
import { renamedHeadings } from '#shared/notes/note-parts.ts';
import { stateChange } from '#shared/notes/state-change.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/**
 * Carries new names of a note and of its headings into the note's own links to itself. Main does so in all other notes;
 * this one is being written, so its links are changed where they are. Answers whether there was anything to change.
 */
export function followOwnNames(editor: LexicalEditor, id: NoteId, before: NoteText, after: NoteText): boolean {
  const isTitleNew = before.title !== after.title && before.title !== '' && after.title !== '';
  if (!isTitleNew && !isHeadingTouched(before.state, after.state)) return false;
  const note = { kind: 'note', id } as const;
  const renamed = renamedHeadings(before.state, after.state);
  const follow = (state: EditorState) => {
    const titled = isTitleNew ? relabelLinks(state, note, before.title, after.title) : state;
    return renamed.reduce((changed, heading) => followHeading(changed, note, heading), titled);
  };
  const changes = editor.read(() => $changesOf(follow));
  if (changes.length === 0) return false;
  const isActive = editor.getRootElement()?.contains(document.activeElement) ?? false;
  const tag: UpdateTag[] = isActive ? [HISTORY_MERGE_TAG] : [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG];
  editor.update(() => $makeChanges(new Map(changes)), { tag });
  return true;
}

/** Looks at the blocks that changed alone: this is asked after every save of a long note. */
function isHeadingTouched(before: EditorState, after: EditorState): boolean {
  const change = stateChange(before, after);
  const isHeading = ({ type }: EditorNode) => type === 'heading' || type === 'callout' || type === 'table';
  if (!change) return (after.root.children ?? []).some(isHeading);
  const [start, end] = change.kept;
  const replaced = (before.root.children ?? []).slice(start, change.of - end);
  return [...replaced, ...change.blocks].some(isHeading);
}

function $changesOf(follow: (state: EditorState) => EditorState): [NodeKey, EditorNode][] {
  const links = [...$nodesOfType(ReferenceNode), ...$nodesOfType(EmbedNode)];
  return links.flatMap((link) => {
    const stored = $storedOf(link);
    const state = { root: rootNode([link.isInline() ? paragraphNode([stored]) : stored]) };
    const followed = follow(state);
    if (followed === state) return [];
    const [block] = followed.root.children ?? [];
    const changed = link.isInline() ? block?.children?.[0] : block;
    return changed ? [[link.getKey(), changed]] : [];
  });
}

function $makeChanges(changes: ReadonlyMap<NodeKey, EditorNode>): void {
  for (const link of $nodesOfType(ReferenceNode)) {
    const changed = changes.get(link.getKey());
    const target = changed && targetOf(changed);
    if (target) link.setTarget(target).setTextContent(textOf(changed));
  }
  for (const embed of $nodesOfType(EmbedNode)) {
    const changed = changes.get(embed.getKey());
    const target = changed && embedTargetSchema.safeParse(changed.target).data;
    if (target) embed.setTarget(target).setLabel(textOf(changed));
  }
}
