import { resolveTargets } from '#main/documents/resolve-targets.ts';
import { type Here, os, type RouterDeps } from '#main/router/router-deps.ts';
import { starterTemplate } from '#shared/notes/template/starter-template.ts';

/** What notes and clips have in common. */
export function documentsRouter(
  here: Here,
  { changes, settings, lastWords }: Pick<RouterDeps, 'changes' | 'settings' | 'lastWords'>,
) {
  return os.documents.router({
    changes: os.documents.changes.handler(({ signal }) => changes.subscribe(signal)),
    saved: os.documents.saved.handler(({ input }) => {
      lastWords.saved(input.round);
      return {};
    }),
    list: os.documents.list.handler(({ input }) => here().index.list(input)),
    listIds: os.documents.listIds.handler(({ input }) => here().index.listIds(input)),
    table: os.documents.table.handler(({ input }) => here().index.documentTable(input)),
    tableIds: os.documents.tableIds.handler(({ input }) => here().index.tableIds(input)),
    filed: os.documents.filed.handler(({ input }) => here().index.filed(input.ids)),
    edit: os.documents.edit.handler(({ input }) => here().edits.edit(input.ids, input.changes)),
    undoEdit: os.documents.undoEdit.handler(async ({ input }) => ({
      restored: await here().edits.undo(input.operation),
    })),
    renameTag: os.documents.renameTag.handler(({ input }) => here().edits.renameTag(input.from, input.to)),
    counts: os.documents.counts.handler(() => here().index.counts(settings.get().suggestionFloor)),
    tags: os.documents.tags.handler(() => here().index.tags()),
    suggest: os.documents.suggest.handler(({ input }) => here().index.suggest(input)),
    resolve: os.documents.resolve.handler(({ input }) => resolveTargets(here(), input.targets)),
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
    refresh: os.notes.refresh.handler(({ input }) => here().notes.refresh(input.id, input.revision)),
    save: os.notes.save.handler(({ input }) => here().notes.save(input)),
    update: os.notes.update.handler(({ input }) => here().notes.update(input)),
    keepCopy: os.notes.keepCopy.handler(({ input }) => here().notes.keepCopy(input)),
    keepInJournal: os.notes.keepInJournal.handler(async ({ input }) => ({ isKept: await here().journal.keep(input) })),
    clearFromJournal: os.notes.clearFromJournal.handler(async ({ input }) => {
      await here().journal.clear(input.id, input.window);
      return {};
    }),
    unsaved: os.notes.unsaved.handler(({ input }) => here().recovery.unsaved(input.window)),
    recover: os.notes.recover.handler(({ input }) => here().recovery.recover(input.id, input.window)),
    dropUnsaved: os.notes.dropUnsaved.handler(async ({ input }) => {
      await here().recovery.drop(input.id, input.window);
      return {};
    }),
    templates: os.notes.templates.handler(() => here().templates.list()),
    makeTemplate: os.notes.makeTemplate.handler(({ input }) => {
      const { title, state } = starterTemplate(input.for);
      return here().notes.create({ title, state, template: { for: input.for } });
    }),
    fromTemplate: os.notes.fromTemplate.handler(({ input }) => here().templates.make(input.template, input)),
    fillTemplate: os.notes.fillTemplate.handler(({ input }) => here().templates.fill(input.template, input)),
    aboutClip: os.notes.aboutClip.handler(({ input }) => here().templates.aboutClip(input.clip)),
    daily: os.notes.daily.handler(({ input }) => here().dailyNotes.open(input.day)),
    daysAround: os.notes.daysAround.handler(({ input }) => here().dailyNotes.daysAround(input.day)),
    capture: os.notes.capture.handler(async ({ input }) => ({ id: await here().dailyNotes.capture(input.text) })),
    follow: os.notes.follow.handler(async ({ input }) => {
      await here().reshaper.follow(input.from, input.to, input.whole);
      return {};
    }),
    merge: os.notes.merge.handler(({ input }) => here().reshaper.merge(input.id, input.into)),
    split: os.notes.split.handler(({ input }) => here().reshaper.split(input.id, input.heading, input.title)),
    takeBack: os.notes.takeBack.handler(async ({ input }) => {
      await here().reshaper.takeBack(input.operation);
      return {};
    }),
    sources: os.notes.sources.handler(({ input }) => here().citations.sourcesOf(input.clips)),
    append: os.notes.append.handler(({ input }) => here().notes.append(input)),
    anchor: os.notes.anchor.handler(({ input }) => here().notes.anchor(input)),
  });
}
