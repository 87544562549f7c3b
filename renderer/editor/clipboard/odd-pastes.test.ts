import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, PASTE_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeOwnCopy } from '#renderer/editor/clipboard/own-copy.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { useToast } from '#renderer/ui/toast.ts';
import { editorStateOfText, paragraphNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

beforeEach(() => {
  useToast.setState({ toast: undefined });
  // Lexical asks whether an event is one of these; the test's document has none.
  for (const name of ['DragEvent', 'ClipboardEvent']) vi.stubGlobal(name, class extends Event {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** What a note holds after a paste behind the word "Before", and a word that is typed then. */
function paste(data: Readonly<Record<string, string>>): { readonly text: string; readonly types: string } {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, editorStateOfText('Before')));
  editor.update(() => $getRoot().selectEnd(), { discrete: true });
  const clipboardData = { types: Object.keys(data), files: [], items: [], getData: (type: string) => data[type] ?? '' };
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData });
  editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent);
  editor.update(() => $getRoot().selectEnd().insertText(' after'), { discrete: true });
  const text = editor.read(() => $getRoot().getTextContent());
  return { text, types: JSON.stringify(storedStateOf(editor.getEditorState())) };
}

const toast = () => useToast.getState().toast?.message ?? '';
const refused = 'This is too much to paste at once (5 million characters). The note is as it was.';

test('five megabytes of words are refused with one sentence, and the note is as it was', () => {
  expect(paste({ 'text/plain': 'word '.repeat(1_000_000) }).text).toBe('Before after');
  expect(toast()).toContain(refused);
});

test('five megabytes of a page are taken as its words, and refused where it brings none', () => {
  const page = `<p>${'word '.repeat(1_000_000)}</p>`;
  expect(paste({ 'text/html': page, 'text/plain': 'a word' }).text).toBe('Beforea word after');
  expect(toast()).toBe('');
  expect(paste({ 'text/html': page }).text).toBe('Before after');
  expect(toast()).toContain(refused);
});

test('five megabytes in our own form are taken as their words', () => {
  const copy = writeOwnCopy([paragraphNode([textNode('word '.repeat(1_000_000))])]);
  expect(paste({ 'application/x-lexical-editor': copy, 'text/plain': 'a word' }).text).toBe('Beforea word after');
});

test('ten thousand levels in our own form are their words', () => {
  let copy = '{"type":"text","version":1,"text":"deep"}';
  for (let level = 0; level < 10_000; level += 1) copy = `{"type":"quote","version":1,"children":[${copy}]}`;
  const own = `{"namespace":"backstory","nodes":[${copy}]}`;
  expect(paste({ 'application/x-lexical-editor': own, 'text/plain': 'deep' }).text).toBe('Beforedeep after');
});

test("another editor's form is not taken for ours, and its words are", () => {
  const foreign = '{"namespace":"Playground","nodes":[{"type":"tweet","version":1,"id":"1"}]}';
  expect(paste({ 'application/x-lexical-editor': foreign, 'text/plain': 'a post' }).text).toBe('Beforea post after');
});

test('under our name, too, links to scripts are words, broken pictures are kept, and unknown parts are shown as theirs', () => {
  const link: EditorNode = { ...paragraphNode([textNode('press')]), type: 'link', url: 'javascript:alert(1)' };
  const nodes: EditorNode[] = [
    paragraphNode([link]),
    { ...paragraphNode([textNode('a caption')]), type: 'image', asset: '../../secret', alt: '' },
    { type: 'sparkle', version: 9, text: 'unheard of' },
  ];
  const { text, types } = paste({ 'application/x-lexical-editor': writeOwnCopy(nodes), 'text/plain': 'press' });
  expect(text).toContain('Beforepress');
  expect(text).toContain('after');
  expect(types).not.toContain('javascript:');
  expect(types).toContain('"type":"sparkle"');
});
