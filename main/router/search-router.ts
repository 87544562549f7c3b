import { type Here, os } from '#main/router/router-deps.ts';

/** Searching, and what is kept of it. */
export function searchRouter(here: Here) {
  return os.search.router({
    query: os.search.query.handler(({ input, signal }) => here().search.query(input, signal)),
    counts: os.search.counts.handler(async ({ input, signal }) => ({
      counts: await here().search.counts(
        input.queries.map((query) => ({ query })),
        signal,
      ),
    })),
    matches: os.search.matches.handler(({ input }) => here().search.matches(input)),
    suggest: os.search.suggest.handler(({ input, signal }) => here().search.suggest(input, signal)),
    switch: os.search.switch.handler(({ input, signal }) => here().search.switch(input, signal)),
    visit: os.search.visit.handler(async ({ input }) => {
      await here().search.memory.visit(input.key);
      return {};
    }),
    similar: os.search.similar.handler(({ input, signal }) => here().search.similar(input.id, input.limit, signal)),
    saved: os.search.saved.handler(() => here().search.saved.list()),
    save: os.search.save.handler(({ input }) => here().search.saved.save(input)),
    forgetSaved: os.search.forgetSaved.handler(async ({ input }) => {
      await here().search.saved.forget(input.id);
      return {};
    }),
    restoreSaved: os.search.restoreSaved.handler(async ({ input }) => ({
      isRestored: await here().search.saved.restore(input.id),
    })),
    watchList: os.search.watchList.handler(({ input, signal }) => here().search.watchList(input.csv, signal)),
    history: os.search.history.handler(() => here().search.memory.queries),
    remember: os.search.remember.handler(async ({ input }) => {
      await here().search.memory.remember(input.query);
      return {};
    }),
    forget: os.search.forget.handler(async ({ input }) => {
      await here().search.memory.forget(input.query);
      return {};
    }),
  });
}
