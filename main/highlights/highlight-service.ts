import { anchorOf } from '#main/highlights/anchor-of.ts';
import { AnchorText } from '#main/highlights/anchor-text.ts';
import { resolveAnchor } from '#main/highlights/resolve-anchor.ts';
import type { Article, ClipRecord } from '#shared/clips/types.ts';
import type { VaultChange } from '#shared/documents/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { Highlight, HighlightColor, HighlightsRecord, PlacedHighlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

export interface HighlightServiceDeps {
  readonly files: {
    get(id: ClipId): Promise<HighlightsRecord>;
    update(id: ClipId, change: (record: HighlightsRecord) => HighlightsRecord): Promise<HighlightsRecord>;
  };
  readonly articles: { get(id: ClipId, version: number): Promise<Article | undefined> };
  readonly documents: {
    clip(id: ClipId): Promise<{ readonly record: ClipRecord }>;
    /** Brings the index up to date; what goes wrong is told there. */
    refresh(id: ClipId): Promise<void>;
  };
  readonly changes: { announce(change: VaultChange): void };
  readonly now: () => Date;
  readonly newId: () => string;
}

interface NewHighlight {
  readonly id?: string | undefined;
  readonly clip: ClipId;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly color: HighlightColor;
  readonly comment: string;
}

interface MarkedPassage {
  readonly color: HighlightColor;
  readonly comment: string;
  readonly passage: { readonly exact: string; readonly prefix: string; readonly suffix: string };
}

/** What the user marks in clips. A highlight belongs to the clip and is looked for in each of its versions. */
export class HighlightService {
  readonly #deps: HighlightServiceDeps;

  constructor(deps: HighlightServiceDeps) {
    this.#deps = deps;
  }

  /** In the order of the text; those that are not in this version come last. @throws NOT_FOUND, DAMAGED */
  async of(clip: ClipId, version?: number): Promise<PlacedHighlight[]> {
    const text = await this.#text(clip, version);
    const { highlights } = await this.#deps.files.get(clip);
    const placed = highlights.map((highlight) => placedIn(highlight, text));
    const end = text.text.length + 1;
    return placed.toSorted((a, b) => (a.place?.start ?? end) - (b.place?.start ?? end));
  }

  /** @throws NOT_FOUND, MOVED_ON, NOT_SAVED, DAMAGED */
  async add({ id, clip, version, start, end, color, comment }: NewHighlight): Promise<PlacedHighlight> {
    const text = await this.#text(clip, version);
    if (start >= end || end > text.text.length || text.text.slice(start, end).trim() === '')
      throw new FailureError('MOVED_ON', { id: clip });
    const made = this.#newHighlight({ color, comment, anchor: anchorOf(text.text, version, start, end) });
    const highlight = id === undefined ? made : { ...made, id };
    await this.#change(clip, (highlights) => [...highlights.filter((one) => one.id !== highlight.id), highlight]);
    return { ...highlight, place: { start, end, score: 1 } };
  }

  /** @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async change(
    clip: ClipId,
    id: string,
    { color, comment }: { color?: HighlightColor | undefined; comment?: string | undefined },
  ): Promise<PlacedHighlight> {
    const changed = await this.#replace(clip, id, (highlight) => ({
      ...highlight,
      color: color ?? highlight.color,
      comment: comment ?? highlight.comment,
      updatedAt: this.#now(),
    }));
    return placedIn(changed, await this.#text(clip));
  }

  /** Answers with what was removed. @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async remove(clip: ClipId, id: string): Promise<Highlight> {
    let removed: Highlight | undefined;
    await this.#change(clip, (highlights) => {
      removed = highlights.find((highlight) => highlight.id === id);
      return highlights.filter((highlight) => highlight !== removed);
    });
    if (!removed) throw new FailureError('NOT_FOUND', { kind: 'version', id });
    return removed;
  }

  /** Undoes a removal; one that is there already stays as it is. @throws NOT_FOUND, NOT_SAVED, DAMAGED */
  async putBack(clip: ClipId, highlight: Highlight): Promise<PlacedHighlight> {
    const text = await this.#text(clip);
    await this.#change(clip, (highlights) =>
      highlights.some(({ id }) => id === highlight.id) ? highlights : [...highlights, highlight],
    );
    return placedIn(highlight, text);
  }

  /**
   * Marks passages that were marked on the page itself. One that is not in the text that was read from it is kept all the
   * same, and shown as not in this version.
   *
   * @throws NOT_FOUND, NOT_SAVED, DAMAGED
   */
  async addByPassage(clip: ClipId, passages: readonly MarkedPassage[]): Promise<void> {
    const { record } = await this.#deps.documents.clip(clip);
    const text = await this.#text(clip);
    const made = passages.map(({ color, comment, passage }) => {
      const place = resolveAnchor(passage, text);
      const anchor = place
        ? anchorOf(text.text, record.versions, place.start, place.end)
        : { ...passage, version: Math.max(1, record.versions), start: 0, end: passage.exact.length };
      return this.#newHighlight({ color, comment, anchor });
    });
    await this.#change(clip, (highlights) => {
      const isNew = ({ anchor }: Highlight) => !highlights.some((known) => known.anchor.exact === anchor.exact);
      return [...highlights, ...made.filter(isNew)];
    });
  }

  #newHighlight(given: Pick<Highlight, 'color' | 'comment' | 'anchor'>): Highlight {
    const now = this.#now();
    return { id: this.#deps.newId(), ...given, createdAt: now, updatedAt: now };
  }

  async #replace(clip: ClipId, id: string, change: (highlight: Highlight) => Highlight): Promise<Highlight> {
    let changed: Highlight | undefined;
    await this.#change(clip, (highlights) =>
      highlights.map((highlight) => {
        if (highlight.id !== id) return highlight;
        changed = change(highlight);
        return changed;
      }),
    );
    if (!changed) throw new FailureError('NOT_FOUND', { kind: 'version', id });
    return changed;
  }

  async #change(clip: ClipId, change: (highlights: Highlight[]) => Highlight[]): Promise<void> {
    await this.#deps.documents.clip(clip);
    await this.#deps.files.update(clip, (record) => ({ ...record, highlights: change(record.highlights) }));
    this.#deps.changes.announce({ kind: 'documents', ids: [clip] });
    // Search follows in the background.
    void this.#deps.documents.refresh(clip);
  }

  async #text(clip: ClipId, version?: number): Promise<AnchorText> {
    const { record } = await this.#deps.documents.clip(clip);
    const shown = version ?? record.versions;
    const article = shown === 0 ? undefined : await this.#deps.articles.get(clip, shown);
    if (!article && version !== undefined) throw new FailureError('NOT_FOUND', { kind: 'version', id: clip });
    return new AnchorText(article?.text ?? '');
  }

  #now(): string {
    return this.#deps.now().toISOString();
  }
}

function placedIn(highlight: Highlight, text: AnchorText): PlacedHighlight {
  return { ...highlight, place: resolveAnchor(highlight.anchor, text) };
}
