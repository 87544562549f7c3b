import { expect, test } from 'vitest';
import { withTagRenamed } from '#main/documents/rename-tag.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { paragraphNode, readEditorState, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

const link = referenceNode({ kind: 'note', id: noteIdSchema.parse('01jd0000000000000000000001') }, 'Other');
const tagNode = (text: string) => ({ ...textNode(text), type: 'tag' });

function aNote(...tags: string[]) {
  const state = { root: rootNode([paragraphNode([...tags.map(tagNode), textNode(' in '), link])]) };
  return { tags: [] as string[], state, links: [...readEditorState(state).links] };
}

test('a tag in the text of a note follows, and the links after it stay where their words are', () => {
  const renamed = withTagRenamed(aNote('#space/launch', '#other'), 'Space', 'orbit');
  const { text, links } = readEditorState(renamed.state);
  expect(text).toBe('#orbit/launch#other in Other');
  expect(renamed.links).toEqual(links);
  expect(renamed.tags).toEqual([]);
});

test('a name that cannot stand in a text leaves the word there and goes to the tags of the note', () => {
  const renamed = withTagRenamed(aNote('#space'), 'space', 'outer space');
  expect(readEditorState(renamed.state).text).toBe('space in Other');
  expect(renamed.tags).toEqual(['outer space']);
});

test('a tag that is removed leaves its word', () => {
  const renamed = withTagRenamed(aNote('#space'), 'space', null);
  expect(renamed.state.root.children?.[0]?.children?.[0]).toMatchObject({ type: 'text', text: 'space' });
  expect(renamed.tags).toEqual([]);
});

test('what has no such tag is the same record', () => {
  const note = aNote('#spacebar');
  expect(withTagRenamed(note, 'space', 'orbit')).toBe(note);
});

test('a parent becomes a part of itself', () => {
  expect(withTagRenamed({ tags: ['a', 'a/x'] }, 'a', 'a/b').tags).toEqual(['a/b', 'a/b/x']);
});
