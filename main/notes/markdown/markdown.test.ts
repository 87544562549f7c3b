import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import { noteToMarkdown } from '#main/notes/markdown/note-to-markdown.ts';
import { entityIdSchema } from '#shared/ids.ts';
import { paragraphNode, readEditorState, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { bold, code, headingNode, italic, listItemNode, listNode, quoteNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const nova: LinkTarget = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') };
const resolve = (label: string) => (label === 'Nova' ? nova : undefined);

test('a Markdown file becomes a note with its title, tags, links and blocks', () => {
  const markdown = [
    '---',
    'tags: [space-compute, "#financing"]',
    'aliases:',
    '  - Rocket',
    '---',
    '# Why a rocket?',
    '',
    'The **talks** have *cooled*, see [[Nova]] and [[Lost|gone]].',
    '',
    '## Open questions',
    '',
    '- [x] Find the *first* report',
    '- [ ] Ask `who`',
    '',
    '> Quoted words.',
  ].join('\n');
  expect(markdownToNote(markdown, resolve)).toEqual({
    title: 'Why a rocket?',
    tags: ['space-compute', 'financing'],
    aliases: ['Rocket'],
    unresolved: ['Lost'],
    state: {
      root: rootNode([
        paragraphNode([
          textNode('The '),
          textNode('talks', bold),
          textNode(' have '),
          textNode('cooled', italic),
          textNode(', see '),
          referenceNode(nova, 'Nova'),
          textNode(' and [[Lost|gone]].'),
        ]),
        headingNode(2, [textNode('Open questions')]),
        listNode('check', 1, [
          listItemNode(1, true, [textNode('Find the '), textNode('first', italic), textNode(' report')]),
          listItemNode(2, false, [textNode('Ask '), textNode('who', code)]),
        ]),
        quoteNode([textNode('Quoted words.')]),
      ]),
    },
  });
});

test('scripts in links, HTML and pictures of the web stay as words', () => {
  const markdown = '[press](javascript:alert(1))\n\n<b>bold</b> ![alt](x.png)\n\n| a | b |\n|---|---|\n| c | d |';
  expect(readEditorState(markdownToNote(markdown).state).text).toBe('press\n<b>bold</b> ![alt](x.png)\na\nb\nc\nd');
});

const words = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const inline = fc.oneof(
  words.map((text) => textNode(text)),
  words.map((text) => textNode(text, bold)),
  words.map((text) => textNode(text, italic)),
  fc.constant(referenceNode(nova, 'Nova')),
);
const block: fc.Arbitrary<EditorNode> = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((children) => paragraphNode(children)),
  words.map((text) => headingNode(2, [textNode(text)])),
  words.map((text) => quoteNode([textNode(text)])),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((texts) =>
    listNode(
      'bullet',
      1,
      texts.map((text, index) => listItemNode(index + 1, undefined, [textNode(text)])),
    ),
  ),
);

test('every word of a note survives the way to Markdown and back', () => {
  void fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (children) => {
      const state = { root: rootNode(children) };
      const back = markdownToNote(noteToMarkdown(state), resolve).state;
      expect(lettersOf(readEditorState(back).text)).toBe(lettersOf(readEditorState(state).text));
    }),
  );
});

test('every word of a Markdown file is in its note', () => {
  void fc.assert(
    fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 })), (lines) => {
      const marks = ['', '# ', '- ', '> ', '1. ', '    ', '**', '| '];
      const markdown = lines.map((line, index) => (marks[index % marks.length] ?? '') + line.join(' ')).join('\n');
      const note = markdownToNote(markdown);
      const text = `${note.title} ${readEditorState(note.state).text}`;
      expect(lines.flat().filter((word) => !text.includes(word))).toEqual([]);
    }),
  );
});

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}
