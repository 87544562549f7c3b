import { ORPCError } from '@orpc/client';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { EmbeddedNote } from '#renderer/editor/embed/EmbeddedNote.tsx';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

const target = { kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzn1') } as const;

afterEach(cleanup);

test('an embedded note without words says so', async () => {
  showWithMain(<EmbeddedNote target={target} label="Ideas" onRemove={undefined} />, {
    'notes.get': () => ({ id: target.id, title: 'Ideas', state: editorStateOfText('\n') }),
    'documents.resolve': () => [],
  });
  const embed = await screen.findByRole('region', { name: 'Embedded: Ideas' });
  expect(embed.textContent).toContain('Nothing is written here yet.');
});

test('an embedded note that is in the trash is said to be there, with the way back', async () => {
  showWithMain(<EmbeddedNote target={target} label="Ideas" onRemove={() => undefined} />, {
    'notes.get': () => {
      throw new ORPCError('NOT_FOUND', { defined: true, data: { kind: 'note', id: target.id } });
    },
    'documents.resolve': () => [{ target, title: '', entityType: null, isMissing: true, isInTrash: true }],
  });
  expect(await screen.findByRole('button', { name: 'Restore from the trash' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Embedded: Ideas' }).textContent).toContain('Ideas is in the trash.');
});
