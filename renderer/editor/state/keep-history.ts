import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState, type HistoryStateEntry } from '@lexical/history';
import {
  $createRangeSelection,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type EditorState as LexicalState,
} from 'lexical';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { $placeOf, $setPoint } from '#renderer/editor/state/place-in-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { mergeStates } from '#shared/notes/merge/merge-states.ts';
import type { EditorState } from '#shared/notes/types.ts';

/** What can be undone and redone in a note, and the text that follows on it. */
export interface KeptHistory {
  readonly undo: readonly LexicalState[];
  readonly redo: readonly LexicalState[];
  readonly text: EditorState;
}

export function keptHistoryOf(editor: LexicalEditor): KeptHistory {
  const { undoStack, redoStack } = historyOf(editor).value;
  const states = (entries: readonly HistoryStateEntry[]) => entries.map(({ editorState }) => editorState);
  return { undo: states(undoStack), redo: states(redoStack), text: storedStateOf(editor.getEditorState()) };
}

/** Lets a note that is open again undo what was done to it before. */
export function restoreHistory(editor: LexicalEditor, kept: KeptHistory): void {
  const now = storedStateOf(editor.getEditorState());
  const follow = (states: readonly LexicalState[]) => rebase(editor, states, kept.text, now);
  setHistory(editor, follow(kept.undo), follow(kept.redo));
}

/**
 * After something was written into the note that the writer has not typed: undo goes on to take back what was typed, and
 * nothing of that. Every step is as if the other's words had been there from the start.
 */
export function rebaseHistory(editor: LexicalEditor, before: EditorState): void {
  const { undoStack, redoStack } = historyOf(editor).value;
  if (undoStack.length === 0 && redoStack.length === 0) return;
  const now = storedStateOf(editor.getEditorState());
  const follow = (entries: readonly HistoryStateEntry[]) =>
    rebase(
      editor,
      entries.map(({ editorState }) => editorState),
      before,
      now,
    );
  setHistory(editor, follow(undoStack), follow(redoStack));
}

/** The newest steps first; of a long note there is time for few of them in a frame. */
const longestMs = 12;

function rebase(
  editor: LexicalEditor,
  states: readonly LexicalState[],
  before: EditorState,
  now: EditorState,
): LexicalState[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [...states];
  const start = performance.now();
  const rebased: LexicalState[] = [];
  for (const state of [...states].reverse()) {
    if (performance.now() - start > longestMs) break;
    const { state: merged, isPartial } = mergeStates(before, storedStateOf(state), now);
    // A step that no longer fits is where undo ends.
    if (isPartial) break;
    rebased.unshift(withCaretOf(state, parseEditorState(editor, merged)));
  }
  return rebased;
}

function withCaretOf(from: LexicalState, to: LexicalState): LexicalState {
  const places = from.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? ([$placeOf(selection.anchor), $placeOf(selection.focus)] as const)
      : undefined;
  });
  if (!places) return to;
  const selection = to.read(() => {
    const made = $createRangeSelection();
    return $setPoint(made.anchor, places[0]) && $setPoint(made.focus, places[1]) ? made : null;
  });
  return to.clone(selection);
}

function historyOf(editor: LexicalEditor): { value: HistoryState } {
  return getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState;
}

function setHistory(editor: LexicalEditor, undo: readonly LexicalState[], redo: readonly LexicalState[]): void {
  const entries = (states: readonly LexicalState[]) => states.map((editorState) => ({ editor, editorState }));
  historyOf(editor).value = {
    current: { editor, editorState: editor.getEditorState() },
    undoStack: entries(undo),
    redoStack: entries(redo),
  };
}
