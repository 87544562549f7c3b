import { buildEditorFromExtensions } from '@lexical/extension';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { Outline } from '#renderer/notes/Outline.tsx';
import { rootNode } from '#shared/notes/editor-state.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test('the outline marks the heading that is read, as the note scrolls', async () => {
  const [scroller, root] = [document.createElement('div'), document.createElement('div')];
  scroller.style.overflowY = 'auto';
  scroller.append(root);
  document.body.append(scroller);
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setRootElement(root);
  const blocks = parseMarkdown('# Power\n\nSun.\n\n## Heat\n\nGoes.\n\n## Cost\n\nHigh.');
  editor.setEditorState(parseEditorState(editor, { root: rootNode(blocks) }));
  // Nothing is laid out here: each block is 400 pixels high.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: this === scroller ? 0 : [...root.children].indexOf(this) * 400 - scroller.scrollTop } as DOMRect;
  });
  Element.prototype.scrollIntoView ??= () => {};
  render(<Outline editor={editor} />);
  const current = () => screen.queryByRole('button', { current: 'location' })?.textContent;
  await waitFor(() => expect(current()).toBe('Power'));
  scroller.scrollTop = 1000;
  fireEvent.scroll(scroller);
  await waitFor(() => expect(current()).toBe('Heat'));
  scroller.scrollTop = 1540;
  fireEvent.scroll(scroller);
  await waitFor(() => expect(current()).toBe('Cost'));
});
