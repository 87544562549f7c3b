import { decideClaim } from '#main/entities/decide-claim.ts';
import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';
import { FailureError } from '#shared/failures.ts';

/** What is asked and decided about entities. */
export function entitiesRouter(here: Here, { settings, now }: Pick<RouterDeps, 'settings' | 'now'>) {
  return os.entities.router({
    list: os.entities.list.handler(({ input }) =>
      here().index.entityList({ ...input, floor: settings.get().suggestionFloor }),
    ),
    page: os.entities.page.handler(async ({ input }) => {
      const { index, entities, looks, upkeep } = here();
      const id = entities.survivor(input.id);
      const page = await index.entityPage(id, looks.at(id));
      const { trouble } = upkeep.progress;
      // It may be in the vault all the same: the index is behind.
      if (!page && trouble) throw new FailureError('INDEX_UNAVAILABLE', { reason: trouble });
      if (!page) throw new FailureError('NOT_FOUND', { kind: 'entity', id: input.id });
      return page;
    }),
    look: os.entities.look.handler(async ({ input }) => {
      const { entities, looks } = here();
      await looks.note([entities.survivor(input.id)], now().toISOString());
      return {};
    }),
    claims: os.entities.claims.handler(({ input }) => {
      const { index, entities } = here();
      return index.claimsOf(entities.survivor(input.id), input.limit);
    }),
    quotes: os.entities.quotes.handler(({ input }) => {
      const { index, entities } = here();
      return index.quotesOf(entities.survivor(input.id), input.direction, input.limit);
    }),
    statementsOf: os.entities.statementsOf.handler(({ input }) => here().index.statementsOf(input.documentId)),
    decideClaim: os.entities.decideClaim.handler(async ({ input }) => {
      await decideClaim(input, { documents: here().documents, now });
      return {};
    }),
    review: os.entities.review.handler(({ input }) => here().index.reviewQueue(input)),
    ofDocument: os.entities.ofDocument.handler(({ input }) => here().index.entitiesOfDocument(input.id)),
    create: os.entities.create.handler(({ input }) => here().entities.create(input.type, input.name)),
    confirm: os.entities.confirm.handler(({ input }) => here().entities.confirm(input.id)),
    hide: os.entities.hide.handler(({ input }) => here().entities.hide(input.id)),
    rename: os.entities.rename.handler(({ input }) => here().entities.rename(input.id, input.name)),
    update: os.entities.update.handler(({ input }) => here().entities.update(input)),
    notSure: os.entities.notSure.handler(({ input }) => here().entities.notSure(input.id)),
    merge: os.entities.merge.handler(({ input }) => here().entities.merge(input.from, input.into)),
    unmerge: os.entities.unmerge.handler(({ input }) => here().entities.unmerge(input.id)),
    split: os.entities.split.handler(({ input }) => here().entities.split(input)),
    unsplit: os.entities.unsplit.handler(({ input }) => here().entities.unsplit(input.id, input.from)),
    keepApart: os.entities.keepApart.handler(({ input }) =>
      here().entities.keepApart(input.id, input.other, input.isApart),
    ),
    undo: os.entities.undo.handler(async ({ input }) => {
      await here().entities.undo(input.operation);
      return {};
    }),
    rejectIn: os.entities.rejectIn.handler(({ input }) => here().entities.rejectIn(input.documentId, input.entityId)),
    decide: os.entities.decide.handler(async ({ input }) => {
      await here().entities.decide(input.documentId, input.span, input.entityId, input.layer);
      return {};
    }),
  });
}
