import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { paragraphAt } from '#main/backlinks/cut-passage.ts';
import { shownMetadata } from '#main/clips/shown-metadata.ts';
import { anchorOf } from '#main/highlights/anchor-of.ts';
import { AnchorText } from '#main/highlights/anchor-text.ts';
import { resolveAnchor } from '#main/highlights/resolve-anchor.ts';
import { splitSentences } from '#shared/clips/split-sentences.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';
import type { CheckedQuote, QuotedPassage } from '#shared/quotes/types.ts';

export interface QuoteServiceDeps {
  readonly articles: { get(id: ClipId, version: number): Promise<Article | undefined> };
  readonly documents: { clip(id: ClipId): Promise<{ readonly record: ClipRecord }> };
}

interface NewQuote {
  readonly clip: ClipId;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  /** What must stand there. */
  readonly exact?: string | undefined;
}

/** The newest text of a clip that is quoted. */
interface Newest {
  readonly version: number;
  readonly text: AnchorText;
}

const gone: CheckedQuote = { state: 'gone', newest: null, takenAt: null, place: null };

/** Passages of clips on their way into notes, and what becomes of their words afterwards. */
export class QuoteService {
  readonly #deps: QuoteServiceDeps;

  constructor(deps: QuoteServiceDeps) {
    this.#deps = deps;
  }

  /** @throws NOT_FOUND, MOVED_ON, DAMAGED */
  async take({ clip, version, start, end, exact }: NewQuote): Promise<ClipQuote> {
    const { record } = await this.#deps.documents.clip(clip);
    const article = await this.#deps.articles.get(clip, version);
    if (!article) throw new FailureError('NOT_FOUND', { kind: 'version', id: clip });
    const { text } = article;
    const words = text.slice(start, end);
    if (end > text.length || words.trim() === '' || (exact !== undefined && exact !== words))
      throw new FailureError('MOVED_ON', { id: clip });
    const anchor = anchorOf(text, version, start, end);
    const { title, outlet, authors, published } = shownMetadata(record);
    return {
      ...anchor,
      clip,
      sentence: Math.max(1, splitSentences(text).filter((sentence) => sentence.start <= start).length),
      paragraph: paragraphAt(text, start),
      hash: hashOf(anchor.exact),
      source: { title, outlet, authors, published, address: record.canonicalAddress ?? record.address },
    };
  }

  /** One text is read for all quotes of its clip; between two quotes others have their turn. */
  async check(quotes: readonly QuotedPassage[]): Promise<CheckedQuote[]> {
    const texts = new Map<ClipId, Promise<Newest | undefined>>();
    const checked: CheckedQuote[] = [];
    for (const quote of quotes) {
      const reading = texts.get(quote.clip) ?? this.#newest(quote.clip);
      texts.set(quote.clip, reading);
      checked.push(await this.#checkIn(quote, await reading));
      await setImmediate();
    }
    return checked;
  }

  async #newest(clip: ClipId): Promise<Newest | undefined> {
    try {
      const { record } = await this.#deps.documents.clip(clip);
      const article = await this.#deps.articles.get(clip, record.versions);
      if (!article) return undefined;
      return { version: record.versions, text: new AnchorText(article.text) };
    } catch (error) {
      // A clip that cannot be read has been named by the vault; its quotes still have their own words.
      if (error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code)) return undefined;
      throw error;
    }
  }

  async #checkIn(quote: QuotedPassage, found: Newest | undefined): Promise<CheckedQuote> {
    if (!found) return gone;
    const newest = found.version;
    const place = resolveAnchor(quote, found.text);
    if (hashOf(quote.exact) !== quote.hash) return { state: 'altered', newest, takenAt: null, place };
    if (place?.score === 1) return { state: 'same', newest, takenAt: null, place };
    const taken = await this.#deps.articles.get(quote.clip, quote.version);
    return { state: 'changed', newest, takenAt: taken?.capturedAt ?? null, place };
  }
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
