import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { noteOf } from '#renderer/notes/queries.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';

const id = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');

test('a note that is asked for again is another one only when something of it has changed', async () => {
  const inVault = { tags: ['space'], mentions: [], mentionsRevision: 'r1', revision: 'r1' };
  setLink({
    call: async (path) =>
      path.join('.') === 'notes.get'
        ? { id, title: 'Orbit', state: editorStateOfText('Text.'), ...inVault }
        : structuredClone({ id, title: 'Orbit', ...inVault }),
  });
  const queries = new QueryClient();
  const ask = (): Promise<Note> => queries.fetchQuery({ ...noteOf(id), staleTime: 0 });
  const first = await ask();
  expect(await ask()).toBe(first);

  inVault.tags = ['space', 'launch'];
  const changed = await ask();
  expect(changed.tags).toEqual(['space', 'launch']);
  expect(changed.state).toBe(first.state);
});
