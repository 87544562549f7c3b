import type { QueryClient } from '@tanstack/react-query';
import { useProgress } from '#renderer/documents/progress.ts';
import { lookUpTargets } from '#renderer/editor/reference/look-up-targets.ts';
import { knownTargets } from '#renderer/editor/reference/target-details.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import type { VaultChange } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { LinkTarget } from '#shared/targets.ts';

const firstPauseMs = 250;
const longestPauseMs = 8000;
/** A long import announces every document; lists are asked again at most this often. */
const gatherMs = 120;

/** Listens to what changes in the vault and asks again for what is stale. Comes back by itself when the stream breaks. */
export function followChanges(queryClient: QueryClient): () => void {
  const stop = new AbortController();
  const gatherer = new ChangeGatherer(queryClient);
  void follow(gatherer, stop.signal);
  return () => {
    stop.abort();
    gatherer.stop();
  };
}

async function follow(gatherer: ChangeGatherer, signal: AbortSignal): Promise<void> {
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    try {
      for await (const change of await client.documents.changes(undefined, { signal })) {
        pauseMs = firstPauseMs;
        gatherer.add(change);
      }
    } catch {
      // A broken stream is shown by the connection's own state; here it only means to ask again.
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

/** Puts the changes of a moment together, so that a hundred of them ask once. */
class ChangeGatherer {
  readonly #queryClient: QueryClient;
  readonly #ids = new Set<DocumentId>();
  readonly #kinds = new Set<VaultChange['kind']>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(queryClient: QueryClient) {
    this.#queryClient = queryClient;
  }

  add(change: VaultChange): void {
    if (change.kind === 'progress') {
      this.#progress(change);
      return;
    }
    if (change.kind === 'save-now') {
      void saveNow(change.round);
      return;
    }
    this.#kinds.add(change.kind);
    if (change.kind === 'documents') for (const id of change.ids) this.#ids.add(id);
    this.#timer ??= setTimeout(() => this.#flush(), gatherMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    this.#timer = undefined;
    const keys = staleKeys(this.#kinds, this.#ids);
    lookUpTargets(knownTargets(staleTargets(this.#kinds, new Set(this.#ids))));
    this.#kinds.clear();
    this.#ids.clear();
    for (const queryKey of keys) void this.#queryClient.invalidateQueries({ queryKey });
  }

  #progress({ job, done, total }: Extract<VaultChange, { kind: 'progress' }>): void {
    const isOver = total !== null && done >= total;
    useProgress.setState({ [job]: isOver ? undefined : { done, total } });
    if (isOver && job === 'index') void this.#queryClient.invalidateQueries({ queryKey: orpc.vault.status.key() });
  }
}

/** The app is about to end, and waits a moment for this. */
async function saveNow(round: number): Promise<void> {
  try {
    await flushNotes();
  } finally {
    await client.documents.saved({ round }).catch((error: unknown) => console.warn('Main is gone already', error));
  }
}

/** Which links may be drawn otherwise after these changes: they are asked about again, also where nothing else is. */
function staleTargets(kinds: ReadonlySet<VaultChange['kind']>, ids: ReadonlySet<string>) {
  const isVault = kinds.has('vault');
  return ({ kind, id }: LinkTarget) => {
    if (isVault) return true;
    if (kind === 'entity') return kinds.has('entities');
    return kind === 'story' ? kinds.has('stories') : ids.has(id);
  };
}

/** The answers that are stale after these changes. */
export function staleKeys(kinds: ReadonlySet<VaultChange['kind']>, ids: ReadonlySet<DocumentId>) {
  if (kinds.has('vault')) return [orpc.key()];
  const keys: (readonly unknown[])[] = [];
  if (kinds.has('documents')) {
    keys.push(
      orpc.documents.key(),
      orpc.backlinks.key(),
      orpc.search.key(),
      orpc.entities.key(),
      orpc.stories.key(),
      orpc.timeline.key(),
      orpc.graph.key(),
      orpc.vault.status.key(),
      orpc.notes.templates.key(),
      orpc.notes.daysAround.key(),
      orpc.notes.sources.key(),
      orpc.clips.copies.key(),
      orpc.clips.queue.key(),
      ...[...ids].flatMap((id) => documentKeys(id)),
    );
  }
  if (kinds.has('entities')) {
    // Mentions carry the entity's name and type, so the open texts are stale too.
    keys.push(
      orpc.entities.key(),
      orpc.backlinks.key(),
      orpc.documents.key(),
      orpc.clips.article.key(),
      orpc.stories.key(),
      orpc.timeline.key(),
      orpc.graph.key(),
    );
  }
  if (kinds.has('stories'))
    keys.push(
      orpc.stories.key(),
      orpc.timeline.key(),
      orpc.graph.key(),
      orpc.documents.key(),
      orpc.clips.get.key(),
      // An entity's stories: which there are, and what they are called.
      orpc.entities.page.key(),
      orpc.entities.list.key(),
    );
  if (kinds.has('searches')) keys.push(orpc.search.saved.key());
  if (kinds.has('settings')) keys.push(orpc.settings.key());
  if (kinds.has('clipper')) keys.push(orpc.clipper.key());
  return keys;
}

function documentKeys(id: DocumentId) {
  // A document id is a note's or a clip's; the query cache does not tell, so both are named.
  const input = { id: id as never };
  return [
    orpc.notes.get.key({ input }),
    orpc.clips.get.key({ input }),
    orpc.clips.article.key({ input }),
    orpc.clips.details.key({ input }),
    orpc.highlights.of.key({ input: { clip: id as never } }),
    [...orpc.quotes.key(), id],
  ];
}
