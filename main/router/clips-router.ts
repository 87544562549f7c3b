import { type Here, os } from '#main/router/router-deps.ts';
import { FailureError } from '#shared/failures.ts';

export function clipsRouter(here: Here) {
  return os.clips.router({
    add: os.clips.add.handler(({ input }) => here().clips.add(input)),
    get: os.clips.get.handler(({ input }) => here().clips.get(input.id)),
    article: os.clips.article.handler(async ({ input }) => {
      const { clips, index } = here();
      return {
        ...(await clips.article(input.id, input.version)),
        mentions: await index.mentionsOfDocument(input.id),
      };
    }),
    asset: os.clips.asset.handler(async ({ input }) => {
      const bytes = await here().vault.assets.get(input.name);
      if (!bytes) throw new FailureError('NOT_FOUND', { kind: 'clip', id: input.name });
      return new Blob([Uint8Array.from(bytes)]);
    }),
    retry: os.clips.retry.handler(({ input }) => here().clips.retry(input.id)),
    update: os.clips.update.handler(({ input }) => here().clips.update(input)),
  });
}
