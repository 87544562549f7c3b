import { sourceOf } from '#main/citations/citation-service.ts';
import type { DossierNote, DossierQuote, DossierRecords, DossierSource } from '#main/interchange/dossier.ts';
import { quotesOfNote } from '#main/interchange/quotes-of-note.ts';
import { readable, type VaultReader } from '#main/vault/vault-reader.ts';
import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import type { Anchor } from '#shared/highlights/types.ts';
import type { ClipId, DocumentId, NoteId } from '#shared/ids.ts';

const mostQuotes = 5_000;

export interface ReadingOptions {
  readonly wantsQuotes: boolean;
  readonly onRead: (done: number) => void;
}

/** Reads the clips and notes, and what is marked in the one and quoted in the other, with the proof of each. */
export async function readRecords(
  documents: readonly DocumentId[],
  vault: VaultReader,
  { wantsQuotes, onRead }: ReadingOptions,
): Promise<DossierRecords> {
  const clips: ClipRecord[] = [];
  const notes: DossierNote[] = [];
  let missing = 0;
  for (const [at, id] of documents.entries()) {
    onRead(at);
    const note = await readable(vault.notes.get(id as NoteId));
    const clip = note ? undefined : await readable(vault.clips.get(id as ClipId));
    if (note) notes.push(note.record);
    else if (clip) clips.push(clip.record);
    else missing += 1;
  }
  const sources = sourcesOf(clips);
  const quotes = wantsQuotes ? await readQuotes(sources, notes, vault) : [];
  return {
    sources,
    notes: notes.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
    quotes: quotes.slice(0, mostQuotes),
    leftOut: [
      ...(missing > 0 ? [`${missing} of its documents cannot be read; see “Needs a look” in Backstory.`] : []),
      ...(quotes.length > mostQuotes ? [`Of more quotes the first ${mostQuotes.toLocaleString('en')} are here.`] : []),
    ],
  };
}

/** Numbered by when they were published, the oldest first. */
function sourcesOf(clips: readonly ClipRecord[]): DossierSource[] {
  return clips
    .map((record) => ({ record, source: sourceOf(record) }))
    .toSorted((a, b) => {
      const [one, other] = [a, b].map(({ source }) => source.published ?? source.accessed);
      return (one ?? '').localeCompare(other ?? '', 'en') || (a.record.id < b.record.id ? -1 : 1);
    })
    .map(({ record, source }, at) => ({
      ...source,
      number: at + 1,
      comment: record.comment,
      version: record.versions,
    }));
}

async function readQuotes(
  sources: readonly DossierSource[],
  notes: readonly DossierNote[],
  vault: VaultReader,
): Promise<DossierQuote[]> {
  const quotes: DossierQuote[] = [];
  for (const source of sources) {
    if (quotes.length > mostQuotes) return quotes;
    const marked = (await readable(vault.highlights.get(source.clip)))?.highlights ?? [];
    const articles = new Map<number, Article | undefined>();
    for (const { anchor, color, comment } of marked.toSorted((a, b) => a.anchor.start - b.anchor.start)) {
      if (!articles.has(anchor.version))
        articles.set(anchor.version, await readable(vault.articles.get(source.clip, anchor.version)));
      const article = articles.get(anchor.version);
      quotes.push({ source, exact: anchor.exact, color, comment, note: null, ...proofOf(anchor, article) });
    }
  }
  const byClip = new Map(sources.map((source) => [source.clip, source]));
  for (const note of notes) {
    for (const { clip, version, exact } of quotesOfNote(note.state)) {
      const source = byClip.get(clip);
      if (!source) continue;
      const anchor = { version: version ?? source.version, exact, start: -1, end: -1 };
      const article = await readable(vault.articles.get(clip, anchor.version));
      quotes.push({ source, exact, color: null, comment: '', note: note.title, ...proofOf(anchor, article) });
    }
  }
  return quotes;
}

/** The words are looked for where they were marked, then anywhere in that version. */
function proofOf(
  { version, exact, start, end }: Pick<Anchor, 'version' | 'exact' | 'start' | 'end'>,
  article: Article | undefined,
): Pick<DossierQuote, 'version' | 'sentence' | 'textHash'> {
  if (!article) return { version, sentence: null, textHash: null };
  const { text, textHash } = article;
  const from = text.slice(start, end) === exact ? start : text.indexOf(exact);
  if (from < 0) return { version, sentence: null, textHash };
  const to = from + exact.length;
  const around = splitSentences(text).filter((each) => each.start < to && each.start + each.text.length > from);
  return { version, sentence: around.map((each) => each.text).join(' ') || exact, textHash };
}
