import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { act, cleanup, render, screen } from '@testing-library/react';
import { $getRoot, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { FormatToolbar } from '#renderer/editor/toolbar/FormatToolbar.tsx';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

let editor: LexicalEditor;

beforeEach(() => {
  // Nothing is laid out here.
  Range.prototype.getBoundingClientRect = () => ({
    top: 200,
    left: 0,
    width: 80,
    height: 20,
    bottom: 220,
    right: 80,
    x: 0,
    y: 200,
    toJSON: () => '',
  });
});
afterEach(cleanup);

const extension = noteEditorExtension();

function Note() {
  const [own] = useLexicalComposerContext();
  editor = own;
  return <FormatToolbar />;
}

const bar = () => screen.queryByRole('toolbar', { name: 'Format' });

test('the bar over selected words is not there while another field is written in', async () => {
  render(
    <>
      <input aria-label="Find" />
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <ContentEditable ariaLabel="Note text" tabIndex={0} />
        <Note />
      </LexicalExtensionComposer>
    </>,
  );
  await act(async () =>
    editor.setEditorState(parseEditorState(editor, editorStateOfText('a rocket')), { tag: loadedTag }),
  );
  const text = screen.getByRole('textbox', { name: 'Note text' });
  await act(async () => {
    text.focus();
    editor.update(() => $getRoot().getAllTextNodes()[0]?.select(2, 8), { discrete: true });
  });
  expect(bar()).toBeTruthy();
  await act(async () => screen.getByRole('textbox', { name: 'Find' }).focus());
  expect(bar()).toBeNull();
  await act(async () => {
    text.focus();
    editor.update(() => $getRoot().getAllTextNodes()[0]?.select(2, 8), { discrete: true });
  });
  expect(bar()).toBeTruthy();
});
