import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';

/** What notes and clips have in common. */
export function documentsRouter(here: Here, { changes, settings }: Pick<RouterDeps, 'changes' | 'settings'>) {
  return os.documents.router({
    changes: os.documents.changes.handler(({ signal }) => changes.subscribe(signal)),
    list: os.documents.list.handler(({ input }) => here().index.list(input)),
    table: os.documents.table.handler(({ input }) => here().index.documentTable(input)),
    edit: os.documents.edit.handler(({ input }) => here().edits.edit(input.ids, input.changes)),
    undoEdit: os.documents.undoEdit.handler(async ({ input }) => ({
      restored: await here().edits.undo(input.operation),
    })),
    counts: os.documents.counts.handler(() => here().index.counts(settings.get().suggestionFloor)),
    tags: os.documents.tags.handler(() => here().index.tags()),
    suggest: os.documents.suggest.handler(({ input }) => here().index.suggest(input)),
    resolve: os.documents.resolve.handler(({ input }) => here().index.resolve(input.targets)),
    trash: os.documents.trash.handler(async ({ input }) => {
      await here().documents.trash(input.ids);
      return {};
    }),
    restore: os.documents.restore.handler(async ({ input }) => ({
      restored: await here().documents.restore(input.ids),
    })),
  });
}

export function notesRouter(here: Here) {
  return os.notes.router({
    create: os.notes.create.handler(({ input }) => here().notes.create(input)),
    get: os.notes.get.handler(({ input }) => here().notes.get(input.id)),
    save: os.notes.save.handler(({ input }) => here().notes.save(input)),
    update: os.notes.update.handler(({ input }) => here().notes.update(input)),
  });
}
