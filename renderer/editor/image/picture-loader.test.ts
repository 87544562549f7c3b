import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, configExtension } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { ImageExtension } from '#renderer/editor/image/image-extension.ts';
import type { LoadPicture } from '#renderer/editor/image/picture-loader.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

beforeEach(() => {
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A note with one picture, on screen. */
function open(loadPicture: LoadPicture) {
  const editor = buildEditorFromExtensions(noteEditorExtension([configExtension(ImageExtension, { loadPicture })]));
  const root = document.createElement('div');
  document.body.append(root);
  editor.setRootElement(root);
  const picture = { ...paragraphNode([textNode('a chart')]), type: 'image', asset: `${'a'.repeat(64)}.png`, alt: '' };
  editor.setEditorState(parseEditorState(editor, { root: rootNode([picture]) }));
  const figure = () => root.querySelector('figure');
  return { editor, figure, [Symbol.dispose]: () => editor.dispose() };
}

test('a picture that is not in the vault, or could not be asked for, says so and keeps its caption', async () => {
  for (const load of [async () => undefined, () => Promise.reject(new Error('The connection was lost'))]) {
    using note = open(load);
    await expect.poll(() => note.figure()?.dataset.broken).toBe('missing');
    note.editor.update(() => $getRoot().selectEnd().insertText(' of costs'), { discrete: true });
    expect(note.figure()?.querySelector('figcaption')?.textContent).toBe('a chart of costs');
  }
});

test('a picture that is none says that it cannot be read', async () => {
  using note = open(async () => new Blob(['no picture'], { type: 'image/png' }));
  const image = () => note.figure()?.querySelector('img');
  await expect.poll(() => image()?.src).toBe('blob:picture');
  image()?.dispatchEvent(new Event('error'));
  expect(note.figure()?.dataset.broken).toBe('unreadable');
});
