import type { DocumentStore } from '#main/documents/document-store.ts';
import type { MatchesInput } from '#main/search/matches-of.ts';
import { isTrueToFile } from '#main/search/sample-index.ts';
import type { SavedSearches } from '#main/search/saved-searches.ts';
import type { CountInput, SearchInput } from '#main/search/search-documents.ts';
import type { SearchMemory } from '#main/search/search-memory.ts';
import type { Searcher } from '#main/search/searcher.ts';
import { readWatchList, watchListCsv } from '#main/search/watch-list.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SwitcherEntry, SwitcherKind } from '#shared/search/switcher.ts';
import type { DocumentMatches, QuerySuggestions, SearchResult, SimilarDocument } from '#shared/search/types.ts';
import type { WatchListRow, WatchListTable } from '#shared/search/watch-list.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';

export interface SearchServiceDeps {
  readonly searcher: Searcher;
  readonly vault: Pick<Vault, 'notes' | 'clips'>;
  readonly documents: Pick<DocumentStore, 'refresh' | 'note' | 'clip' | 'article'>;
  readonly saved: SavedSearches;
  readonly memory: SearchMemory;
  /** Whether documents may be missing because the index is still being built, or waits until it can be. */
  readonly isBuilding: () => boolean;
  /** What it waits for. */
  readonly trouble: () => IndexTrouble | undefined;
  /** Has the index made again from the files, because it is gone, damaged or not true to them. */
  readonly rebuild: () => void;
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
/** Of an answer that another follows, so few hits are compared with their files. */
const mostComparedEarly = 10;
/** So many documents are compared with their files at a start. */
const sampledDocuments = 20;

/** So many names are looked up before whoever types a search is let in between. */
const namesAtOnce = 20;

type Asked = Parameters<Searcher['ask']>[0];
type InputOf<Name extends Asked> = Parameters<typeof Searcher.prototype.ask<Name>>[1];

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
    // The whole answer follows in a moment, and is compared: reading all files for each key would hold main up.
    if (input.phase !== undefined && input.phase !== 'full' && found.sources.length > mostComparedEarly)
      return this.#told(found.result, new Set());
    const stale = await this.#stale(found.sources);
    if (stale.changed.length > 0 && stale.changed.length <= mostRefreshed && input.phase !== 'titles') {
      await Promise.all(stale.changed.map((id) => this.#deps.documents.refresh(id)));
      const again = await this.#search(input, signal);
      return this.#told(again.result, (await this.#stale(again.sources)).gone);
    }
    return this.#told(found.result, stale.gone);
  }

  /** Those that there is no answer for count nothing. */
  async counts(inputs: readonly CountInput[], signal?: AbortSignal): Promise<number[]> {
    return (await this.#ask('counts', [inputs], signal)) ?? inputs.map(() => 0);
  }

  /** @throws NOT_FOUND */
  async matches(input: MatchesInput): Promise<DocumentMatches> {
    return this.#found(input.id, await this.#ask('matches', [input]), { title: [], text: [] });
  }

  async suggest(
    input: { query: string; caret: number; limit: number },
    signal?: AbortSignal,
  ): Promise<QuerySuggestions> {
    return (await this.#ask('suggest', [input], signal)) ?? { from: input.caret, to: input.caret, suggestions: [] };
  }

  async switch(input: SwitchInput, signal?: AbortSignal): Promise<SwitcherEntry[]> {
    const searches = await this.saved.names();
    const { visits } = this.memory;
    const now = this.#deps.now().getTime();
    return (await this.#ask('switchTo', [{ ...input, searches, visits, now }], signal)) ?? [];
  }

  /** @throws NOT_FOUND */
  async similar(id: DocumentId, limit: number, signal?: AbortSignal): Promise<SimilarDocument[]> {
    return this.#found(id, await this.#ask('similar', [id, limit], signal), []);
  }

  async watchList(csv: string, signal?: AbortSignal): Promise<WatchListTable> {
    const { names, skipped } = readWatchList(csv);
    const rows: WatchListRow[] = [];
    let isWhole = true;
    for (let at = 0; at < names.length; at += namesAtOnce) {
      const found = await this.#ask('lookUp', [names.slice(at, at + namesAtOnce)], signal);
      if (found) rows.push(...found);
      else isWhole = false;
    }
    return { rows, skipped, csv: watchListCsv(rows), isPartial: !isWhole || this.#deps.isBuilding() };
  }

  /**
   * Compares some documents with what the index has of them: damage can be silent. One that is not true to the files is
   * made again.
   */
  async checkSample(): Promise<void> {
    const sample = await this.#ask('sample', [sampledDocuments]);
    for (const indexed of sample ?? []) {
      if (!(await isTrueToFile(indexed, this.#deps.documents))) return this.#deps.rebuild();
    }
  }

  async #search(input: SearchInput, signal: AbortSignal | undefined) {
    const answer = await this.#deps.searcher.ask('search', [input], signal);
    if ('result' in answer) return answer.result;
    const isInterrupted = answer.problem === 'lost';
    if (!isInterrupted) this.#rebuildOnce();
    return { result: { ...emptyResult, isInterrupted, isCapped: true }, sources: [] };
  }

  /** `undefined` when there is no answer. */
  async #ask<Name extends Asked>(name: Name, input: InputOf<Name>, signal?: AbortSignal) {
    const answer = await this.#deps.searcher.ask(name, input, signal);
    if ('result' in answer) return answer.result;
    if (answer.problem !== 'lost') this.#rebuildOnce();
    return undefined;
  }

  /** While it is being built it is not there, or not whole, for a good reason. */
  #rebuildOnce(): void {
    if (!this.#deps.isBuilding()) this.#deps.rebuild();
  }

  #told(result: SearchResult, gone: ReadonlySet<DocumentId>): SearchResult {
    const hits = result.hits.filter(({ document }) => !gone.has(document.id));
    const total = Math.max(hits.length, result.total - gone.size);
    const exactTotal = Math.min(result.exactTotal, total);
    const trouble = this.#deps.trouble();
    return { ...result, hits, total, exactTotal, isPartial: this.#deps.isBuilding(), ...(trouble && { trouble }) };
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

  /** What a half built index does not know may be there all the same. */
  #found<Value>(id: DocumentId, value: Value | undefined, otherwise: Value): Value {
    if (value === undefined && this.#deps.isBuilding()) return otherwise;
    if (value === undefined) throw new FailureError('NOT_FOUND', { kind: 'note', id });
    return value;
  }
}
