import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { StoryService } from '#main/stories/story-service.ts';
import type { Moments } from '#main/vault/moments.ts';
import type { ClipId, DocumentId, StoryId } from '#shared/ids.ts';
import type { FilingSuggestion, StoryProposal } from '#shared/stories/types.ts';

export interface StoryFilingDeps {
  readonly stories: Pick<StoryService, 'all' | 'change'>;
  readonly index: Pick<SearchIndex, 'suggestFiling' | 'storyProposals'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  /** Clips of proposals that were refused. */
  readonly refused: Pick<Moments<ClipId>, 'all' | 'note' | 'forget'>;
  readonly now: () => Date;
}

/** Clips of so many days may make up a new story. */
const recentDays = 30;
const mostRefusals = 1_000;

/** Where clips may belong, and which new stories they may be; what is refused teaches both. */
export class StoryFiling {
  readonly #deps: StoryFilingDeps;

  constructor(deps: StoryFilingDeps) {
    this.#deps = deps;
  }

  suggest(id: ClipId, limit: number): Promise<FilingSuggestion[]> {
    const refused = Object.fromEntries(this.#deps.stories.all().map((story) => [story.id, story.refused]));
    return this.#deps.index.suggestFiling({ id, limit, refused });
  }

  /** @throws NOT_FOUND, NOT_SAVED */
  async refuse(id: StoryId, clipId: ClipId, isRefused: boolean): Promise<void> {
    await this.#deps.stories.change(id, (record) => {
      const others = record.refused.filter((refused) => refused !== clipId);
      return { ...record, refused: isRefused ? [...others, clipId].slice(-mostRefusals) : others };
    });
  }

  proposals(): Promise<StoryProposal[]> {
    const since = this.#deps.now().getTime() - recentDays * 86_400_000;
    // Keyed by the ids alone.
    return this.#deps.index.storyProposals({ since, refused: Object.keys(this.#deps.refused.all()) as ClipId[] });
  }

  /** @throws NOT_SAVED */
  async refuseProposal(documentIds: readonly DocumentId[], isRefused: boolean): Promise<void> {
    // A proposal has clips alone; another id is refused without effect.
    const ids = documentIds as readonly ClipId[];
    if (isRefused) await this.#deps.refused.note(ids, this.#deps.now().toISOString());
    else await this.#deps.refused.forget(ids);
    this.#deps.changes.announce({ kind: 'stories', ids: [] });
  }
}
