import type { LexicalEditor } from 'lexical';
import { mergeRegister } from 'lexical';
import { FootnoteNode } from '#renderer/editor/footnote/FootnoteNode.ts';
import { FootnoteTextNode } from '#renderer/editor/footnote/FootnoteTextNode.ts';

const pauseMs = 50;

/**
 * Keeps the numbers of footnotes as they stand in the text. They are drawn, not stored: a mark that is moved or taken away
 * changes no other part of the note.
 */
export function registerFootnoteNumbers(editor: LexicalEditor): () => void {
  const known = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const root = editor.getRootElement();
      if (root) number(root);
    }, pauseMs);
  };
  const see = (mutations: ReadonlyMap<string, string>) => {
    for (const [key, mutation] of mutations) {
      if (mutation === 'destroyed') known.delete(key);
      else known.add(key);
    }
    schedule();
  };
  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, see, { skipInitialization: false }),
    editor.registerMutationListener(FootnoteTextNode, see, { skipInitialization: false }),
    // A block that was moved takes its marks along.
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (known.size > 0 && dirtyElements.get('root') === true) schedule();
    }),
    () => clearTimeout(timer),
  );
}

function number(root: HTMLElement): void {
  const numbers = new Map<string, string>();
  for (const mark of root.querySelectorAll<HTMLElement>('[role="doc-noteref"]')) {
    const label = mark.dataset.label ?? '';
    const number = numbers.get(label) ?? String(numbers.size + 1);
    numbers.set(label, number);
    mark.dataset.number = number;
    mark.setAttribute('aria-label', `Footnote ${number}`);
  }
  for (const text of root.querySelectorAll<HTMLElement>('[role="doc-footnote"]')) {
    const number = numbers.get(text.dataset.label ?? '');
    const button = text.querySelector('button');
    if (!button) continue;
    button.textContent = number ?? '–';
    button.title = number ? `Back to footnote ${number}` : 'No mark in the text leads here';
    button.setAttribute('aria-label', button.title);
  }
}
