import type { IndexReader } from '#main/index/index-reader.ts';
import { asUnavailable, isDamage } from '#main/index/index-trouble.ts';
import { getReady } from '#main/search/get-ready.ts';
import { type MatchesInput, matchesOf } from '#main/search/matches-of.ts';
import type { ReadingDatabase } from '#main/search/reading-database.ts';
import { sampleOf } from '#main/search/sample-index.ts';
import { type CountInput, countDocuments, type SearchInput, searchDocuments } from '#main/search/search-documents.ts';
import { similarDocuments } from '#main/search/similar-documents.ts';
import { type SuggestTermsInput, suggestTerms } from '#main/search/suggest-terms.ts';
import { type SwitcherInput, switchTo } from '#main/search/switch-to.ts';
import { lookUpNames, type WatchedName } from '#main/search/watch-list.ts';
import { SearchCancelled } from '#main/search/work-limit.ts';
import type { DocumentId } from '#shared/ids.ts';

/** An answer; or why there is none: the index is not there, it is damaged, or nobody waits any more. */
export type ReadingAnswer<Result> =
  | { readonly result: Result }
  | { readonly problem: 'absent' | 'damaged' | 'cancelled' };

/** What can be asked of the index while it is written. Each call has a number by which it can be given up. */
export function readingCalls(index: ReadingDatabase, isCancelled: (call: number) => boolean) {
  const ask = <Result>(call: number, work: (index: IndexReader) => Result): ReadingAnswer<Result> => {
    if (isCancelled(call)) return { problem: 'cancelled' };
    try {
      return index.prepare() ? { result: work(index) } : { problem: 'absent' };
    } catch (error) {
      if (error instanceof SearchCancelled) return { problem: 'cancelled' };
      if (!isDamage(error)) throw asUnavailable(error);
      index.close();
      return { problem: 'damaged' };
    }
  };
  return {
    search: (call: number, input: SearchInput) =>
      ask(call, (reader) => {
        const result = searchDocuments(reader, input, { isCancelled: () => isCancelled(call) });
        // What each was indexed from, by which the vault tells whether that is still so.
        const sources = result.hits.map(({ document: { id } }) => {
          const row = reader.get<{ hash: string }>('SELECT source_hash AS hash FROM documents WHERE id = ?', id);
          return { id, hash: row?.hash ?? '' };
        });
        return { result, sources };
      }),
    counts: (call: number, inputs: readonly CountInput[]) =>
      ask(call, (reader) =>
        inputs.map((input) => countDocuments(reader, input, { isCancelled: () => isCancelled(call) })),
      ),
    matches: (call: number, { query, id, isTyping }: MatchesInput) =>
      ask(call, (reader) => matchesOf(reader, query, id, isTyping)),
    suggest: (call: number, input: SuggestTermsInput) => ask(call, (reader) => suggestTerms(reader, input)),
    switchTo: (call: number, input: SwitcherInput) => ask(call, (reader) => switchTo(reader, input)),
    similar: (call: number, id: DocumentId, limit: number) =>
      ask(call, (reader) => similarDocuments(reader, id, limit)),
    lookUp: (call: number, names: readonly WatchedName[]) =>
      ask(call, (reader) => lookUpNames(reader, names, () => isCancelled(call))),
    sample: (call: number, count: number) => ask(call, (reader) => sampleOf(reader, count)),
    /** One step of what makes the first searches as quick as the next; answers whether it was the last. */
    makeReady: (call: number) =>
      ask(call, (reader) => reader.kept('steps to be ready', () => getReady(reader)).next().done ?? false),
    /** Lets go of the file, so that it can be deleted. */
    release: () => index.close(),
  };
}
