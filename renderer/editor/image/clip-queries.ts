import { queryOptions } from '@tanstack/react-query';
import { client } from '#renderer/rpc/client.ts';
import type { Block } from '#shared/clips/types.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Picture } from '#shared/notes/nodes.ts';

const mostClips = 12;

/** Clips whose title is like some words; the newest without any. */
export const clipsLike = (words: string) =>
  queryOptions({
    queryKey: ['clips-like', words],
    queryFn: async () => {
      const found = await client.documents.suggest({ query: words, kinds: ['clip'], limit: mostClips });
      return found.flatMap(({ target, title }) => (target.kind === 'clip' ? [{ id: target.id, title }] : []));
    },
  });

/** The stored pictures of a clip's newest version. */
export const picturesOfClip = (id: ClipId) =>
  queryOptions({
    queryKey: ['clip-pictures', id],
    queryFn: async () => picturesIn((await client.clips.article({ id })).blocks),
  });

function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return block.asset === undefined ? [] : [{ asset: block.asset, alt: block.alt }];
    return 'blocks' in block ? picturesIn(block.blocks) : [];
  });
}
