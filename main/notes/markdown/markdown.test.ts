import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import { noteToMarkdown } from '#main/notes/markdown/note-to-markdown.ts';
import { clipIdSchema, entityIdSchema, noteIdSchema } from '#shared/ids.ts';
import { type ClipQuote, clipQuoteNode } from '#shared/notes/clip-quote.ts';
import {
  paragraphNode,
  readEditorState,
  referenceNode,
  rootNode,
  tagNode,
  textNode,
} from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
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

describe('what points elsewhere', () => {
  const power = { kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2') } as const;
  const flights = { kind: 'clip', id: clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz3') } as const;
  const titles = new Map<string, LinkTarget>([
    ['Nova', nova],
    ['Orbital power', power],
    ['Sixty flights', flights],
  ]);
  const titleOf = ({ id }: LinkTarget) => [...titles].find(([, target]) => target.id === id)?.[0];
  const there = (state: { root: EditorNode }) =>
    markdownToNote(
      noteToMarkdown(state, titleOf),
      (label) => titles.get(label),
      (id) => id === flights.id,
    );
  const quote: ClipQuote = {
    clip: flights.id,
    version: 2,
    start: 10,
    end: 60,
    exact: 'It flew <sixty> times -->\nand *landed* each time.',
    prefix: 'said. ',
    suffix: ' Then',
    sentence: 3,
    paragraph: 2,
    hash: 'a'.repeat(64),
    source: { title: 'Sixty flights', outlet: 'Orbit Daily', authors: ['A. B.'], published: null, address: null },
  };
  const anchored = { ...paragraphNode([textNode('The point')]), $: { block: 'k3f9x2' } };
  const everything = {
    root: rootNode([
      paragraphNode([
        textNode('See '),
        referenceNode({ ...power, heading: 'Cost per kilo' }, 'Orbital power › Cost per kilo'),
        textNode(', '),
        referenceNode({ ...power, heading: 'Cost per kilo' }, 'the cost'),
        textNode(', '),
        referenceNode({ ...power, block: 'k3f9x2' }, 'this'),
        textNode(' and '),
        referenceNode(nova, 'Nova'),
        textNode('. '),
        tagNode('rockets/reuse'),
      ]),
      embedNode({ ...power, heading: 'Cost per kilo' }, 'Orbital power › Cost per kilo'),
      embedNode({ kind: 'highlight', clip: flights.id, highlight: 'h1' }, 'Sixty flights'),
      embedNode({ kind: 'search', id: 's1' }, 'Altman near rocket'),
      clipQuoteNode(quote),
      anchored,
    ]),
  };

  test('links to headings and blocks, embeds, tags and quotes with their proof come back from Markdown as they were', () => {
    expect(there(everything).state).toEqual(everything);
  });

  test('is written as other apps write it', () => {
    expect(noteToMarkdown({ root: rootNode((everything.root.children ?? []).slice(0, 2)) }, titleOf)).toBe(
      [
        'See [[Orbital power#Cost per kilo]], [[Orbital power#Cost per kilo|the cost]], [[Orbital power#^k3f9x2|this]] and [[Nova]]. #rockets/reuse',
        '![[Orbital power#Cost per kilo]]',
      ].join('\n\n'),
    );
  });

  test('a quote whose words were changed in the file, or whose clip is not known, is an ordinary quote', () => {
    const markdown = noteToMarkdown({ root: rootNode([clipQuoteNode(quote)]) });
    const resolve = () => undefined;
    const changed = markdownToNote(markdown.replace('sixty', 'ninety'), resolve, () => true);
    const unknown = markdownToNote(markdown, resolve, () => false);
    const typesOf = (note: typeof changed) => [...new Set(note.state.root.children?.map(({ type }) => type))];
    expect([typesOf(changed).includes('clip-quote'), typesOf(unknown).includes('clip-quote')]).toEqual([false, false]);
    expect(readEditorState(unknown.state).text).toContain('It flew <sixty> times');
  });
});
