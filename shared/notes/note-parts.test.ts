import { expect, test } from 'vitest';
import { noteIdSchema } from '#shared/ids.ts';
import { paragraphNode, referenceNode, relabelLinks, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
import { partOfNote, placesOfNote, renamedHeadings, setBlockId } from '#shared/notes/note-parts.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const heading = (level: number, words: string, block?: string): EditorNode => {
  const node = { ...paragraphNode([textNode(words)]), type: 'heading', tag: `h${level}` };
  if (block) setBlockId(node, block);
  return node;
};
const line = (words: string) => paragraphNode([textNode(words)]);
const note = (...blocks: EditorNode[]) => ({ root: rootNode(blocks) });
const id = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2');

test('a section ends at the next heading of its level or above', () => {
  const blocks = [heading(2, 'Cost'), line('a'), heading(3, 'Launch'), line('b'), heading(2, 'Heat'), line('c')];
  const state = note(line('before'), ...blocks);
  expect(partOfNote(state, { heading: ' cost ' })).toEqual(blocks.slice(0, 4));
  expect(partOfNote(state, { heading: 'Launch' })).toEqual(blocks.slice(2, 4));
  expect(partOfNote(state, { heading: 'Gone' })).toBeUndefined();
  expect(partOfNote(state, {})).toHaveLength(7);
});

test('a block is found by its id wherever it stands, a list item as a list of one', () => {
  const entry: EditorNode = { ...line('deep'), type: 'listitem', value: 2 };
  setBlockId(entry, 'k3f9x2');
  const list: EditorNode = {
    ...line(''),
    type: 'list',
    listType: 'bullet',
    children: [{ ...line('a'), type: 'listitem' }, entry],
  };
  expect(partOfNote(note(list), { block: 'k3f9x2' })).toEqual([{ ...list, children: [entry] }]);
  expect(placesOfNote(note(list)).map(({ text, path }) => [text, path])).toEqual([
    ['a', [0, 0]],
    ['deep', [0, 1]],
  ]);
});

test('a heading with other words is known by its id, or as the only one that differs', () => {
  expect(
    renamedHeadings(note(heading(1, 'A', 'aaaa'), heading(1, 'B')), note(heading(1, 'C', 'aaaa'), heading(1, 'B'))),
  ).toEqual([{ from: 'A', to: 'C', block: 'aaaa' }]);
  expect(renamedHeadings(note(heading(1, 'A'), heading(1, 'B')), note(heading(1, 'A'), heading(1, 'C')))).toEqual([
    { from: 'B', to: 'C', block: undefined },
  ]);
  // Two that changed places have not been named anew.
  expect(renamedHeadings(note(heading(1, 'A'), heading(1, 'B')), note(heading(1, 'B'), heading(1, 'A')))).toEqual([]);
});

test('the label of a link or an embed follows a new title, before the heading in it too', () => {
  const target = { kind: 'note', id } as const;
  const state = note(
    paragraphNode([referenceNode(target, 'Old'), referenceNode({ ...target, heading: 'Why' }, 'Old › Why')]),
    embedNode(target, 'Old'),
    paragraphNode([referenceNode(target, 'my own words')]),
  );
  expect(relabelLinks(state, target, 'Old', 'New')).toEqual(
    note(
      paragraphNode([referenceNode(target, 'New'), referenceNode({ ...target, heading: 'Why' }, 'New › Why')]),
      embedNode(target, 'New'),
      paragraphNode([referenceNode(target, 'my own words')]),
    ),
  );
});

test('a note ten thousand deep, and one with ten thousand links, are read in a moment', () => {
  let deep: EditorNode = line('deep');
  for (let at = 0; at < 10_000; at += 1) deep = { ...line(''), type: 'quote', children: [deep] };
  expect(placesOfNote(note(deep))).toEqual([]);
  const many = note(paragraphNode(Array.from({ length: 10_000 }, () => referenceNode({ kind: 'note', id }, 'Old'))));
  expect(relabelLinks(many, { kind: 'note', id }, 'Old', 'New').root.children?.[0]?.children).toHaveLength(10_000);
});
