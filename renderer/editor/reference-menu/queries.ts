import { keepPreviousData } from '@tanstack/react-query';
import type { NewTarget } from '#renderer/editor/reference-menu/reference-rows.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { ResolvedTarget } from '#shared/documents/types.ts';

/** What matches the words typed in a menu; the list before stays until the new one is there. */
export function suggestionsFor(menu: 'link' | 'embed' | 'entity', query: string) {
  const kinds = { link: undefined, embed: ['note' as const, 'clip' as const], entity: ['entity' as const] }[menu];
  return orpc.documents.suggest.queryOptions({
    input: { query: query.slice(0, 200), limit: 8, ...(kinds && { kinds }) },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Makes what a link shall point at, and says how it is known from now on. */
export async function createTarget(what: NewTarget, name: string): Promise<ResolvedTarget> {
  switch (what.kind) {
    case 'note': {
      const note = await client.notes.create({ title: name });
      return { target: { kind: 'note', id: note.id }, title: note.title, entityType: null, isMissing: false };
    }
    case 'story': {
      const story = await client.stories.create({ name });
      return { target: { kind: 'story', id: story.id }, title: story.name, entityType: null, isMissing: false };
    }
    case 'entity': {
      const entity = await client.entities.create({ type: what.type, name });
      return {
        target: { kind: 'entity', id: entity.id },
        title: entity.name,
        entityType: entity.type,
        isMissing: false,
      };
    }
    default:
      return what satisfies never;
  }
}
