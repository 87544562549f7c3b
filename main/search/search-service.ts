import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { SavedSearches } from '#main/search/saved-searches.ts';
import type { SearchInput } from '#main/search/search-documents.ts';
import type { SearchMemory } from '#main/search/search-memory.ts';
import type { Searcher } from '#main/search/searcher.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SwitcherEntry, SwitcherKind } from '#shared/search/switcher.ts';
import type { DocumentMatches, QuerySuggestions, SearchResult, SimilarDocument } from '#shared/search/types.ts';
import type { WatchListTable } from '#shared/search/watch-list.ts';

export interface SearchServiceDeps {
  readonly searcher: Searcher;
  readonly index: Pick<SearchIndex, 'search'>;
  readonly vault: Pick<Vault, 'notes' | 'clips'>;
  readonly documents: Pick<DocumentStore, 'refresh'>;
  readonly saved: SavedSearches;
  readonly memory: SearchMemory;
  /** Whether documents may be missing because the index is still being built. */
  readonly isBuilding: () => boolean;
  readonly now: () => Date;
}

export interface SwitchInput {
  readonly query: string;
  readonly kinds?: readonly SwitcherKind[] | undefined;
  readonly commands: readonly { readonly id: string; readonly title: string; readonly keywords: readonly string[] }[];
  readonly limit: number;
}

/** With more documents that have changed, the index is far behind: it is brought up to date on its own. */
const mostRefreshed = 5;

/** Everything that can be asked of search. The index answers; the documents have the last word. */
export class SearchService {
  readonly saved: SavedSearches;
  readonly memory: SearchMemory;
  readonly #deps: SearchServiceDeps;

  constructor(deps: SearchServiceDeps) {
    this.#deps = deps;
    this.saved = deps.saved;
    this.memory = deps.memory;
  }

  /** A hit whose document is gone is dropped; one whose document changed is found again by what it says now. */
  async query(input: SearchInput, signal?: AbortSignal): Promise<SearchResult> {
    const found = await this.#search(input, signal);
    const stale = await this.#stale(found.sources);
    if (stale.changed.length > 0 && stale.changed.length <= mostRefreshed && input.phase !== 'titles') {
      await Promise.all(stale.changed.map((id) => this.#deps.documents.refresh(id)));
      const again = await this.#search(input, signal);
      return this.#told(again.result, (await this.#stale(again.sources)).gone);
    }
    return this.#told(found.result, stale.gone);
  }

  async counts(queries: readonly string[], signal?: AbortSignal): Promise<number[]> {
    const answer = await this.#deps.searcher.ask('counts', [queries], signal);
    return 'result' in answer ? answer.result : queries.map(() => 0);
  }

  /** @throws NOT_FOUND */
  async matches(query: string, id: DocumentId): Promise<DocumentMatches> {
    const answer = await this.#deps.searcher.ask('matches', [query, id]);
    return this.#found(id, 'result' in answer ? answer.result : undefined);
  }

  async suggest(
    input: { query: string; caret: number; limit: number },
    signal?: AbortSignal,
  ): Promise<QuerySuggestions> {
    const answer = await this.#deps.searcher.ask('suggest', [input], signal);
    return 'result' in answer ? answer.result : { from: input.caret, to: input.caret, suggestions: [] };
  }

  async switch(input: SwitchInput, signal?: AbortSignal): Promise<SwitcherEntry[]> {
    const searches = await this.saved.names();
    const { visits } = this.memory;
    const now = this.#deps.now().getTime();
    const answer = await this.#deps.searcher.ask('switchTo', [{ ...input, searches, visits, now }], signal);
    return 'result' in answer ? answer.result : [];
  }

  /** @throws NOT_FOUND */
  async similar(id: DocumentId, limit: number, signal?: AbortSignal): Promise<SimilarDocument[]> {
    const answer = await this.#deps.searcher.ask('similar', [id, limit], signal);
    return this.#found(id, 'result' in answer ? answer.result : undefined);
  }

  async watchList(csv: string, signal?: AbortSignal): Promise<WatchListTable> {
    const answer = await this.#deps.searcher.ask('watchList', [csv], signal);
    return 'result' in answer ? answer.result : { rows: [], skipped: [], csv: '' };
  }

  async #search(input: SearchInput, signal: AbortSignal | undefined) {
    const answer = await this.#deps.searcher.ask('search', [input], signal);
    if ('result' in answer) return answer.result;
    // Whoever writes the index makes a damaged one again, when it meets the damage itself.
    if (answer.problem === 'damaged') return { result: await this.#deps.index.search(input), sources: [] };
    return { result: emptyResult, sources: [] };
  }

  #told(result: SearchResult, gone: ReadonlySet<DocumentId>): SearchResult {
    const hits = result.hits.filter(({ document }) => !gone.has(document.id));
    const total = Math.max(hits.length, result.total - gone.size);
    const exactTotal = Math.min(result.exactTotal, total);
    return { ...result, hits, total, exactTotal, isPartial: this.#deps.isBuilding() };
  }

  /** Compares what hits were indexed from with what is on disk now. */
  async #stale(sources: readonly { id: DocumentId; hash: string }[]) {
    const changed: DocumentId[] = [];
    const gone = new Set<DocumentId>();
    await Promise.all(
      sources.map(async ({ id, hash }) => {
        const revision = await this.#revisionOf(id);
        if (revision === undefined) gone.add(id);
        else if (revision !== hash) changed.push(id);
      }),
    );
    return { changed, gone };
  }

  /** A file that cannot be read is looked into by whoever opens it. */
  async #revisionOf(id: DocumentId): Promise<string | undefined> {
    const { notes, clips } = this.#deps.vault;
    // Which kind of id it is, is the question.
    return (
      (await notes.revisionOnDisk(id as NoteId).catch(() => undefined)) ??
      (await clips.revisionOnDisk(id as ClipId).catch(() => undefined))
    );
  }

  #found<Value>(id: DocumentId, value: Value | undefined): Value {
    if (value === undefined) throw new FailureError('NOT_FOUND', { kind: 'note', id });
    return value;
  }
}
