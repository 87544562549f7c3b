import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { Source } from '#shared/citations/types.ts';
import type { ClipRecord } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

export interface CitationServiceDeps {
  readonly documents: Pick<DocumentStore, 'clip'>;
}

/** What is known of clips as sources to cite. */
export class CitationService {
  readonly #deps: CitationServiceDeps;

  constructor(deps: CitationServiceDeps) {
    this.#deps = deps;
  }

  /** In the order asked; clips that are gone or damaged are left out. */
  async sourcesOf(clips: readonly ClipId[]): Promise<Source[]> {
    const sources: Source[] = [];
    for (const clip of new Set(clips)) {
      const source = await this.#sourceOf(clip);
      if (source) sources.push(source);
    }
    return sources;
  }

  async #sourceOf(id: ClipId): Promise<Source | undefined> {
    try {
      return sourceOf((await this.#deps.documents.clip(id)).record);
    } catch (error) {
      if (error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code)) return undefined;
      throw error;
    }
  }
}

export function sourceOf(record: ClipRecord): Source {
  const { title, authors, outlet, published, language } = shownMetadata(record);
  const address = record.canonicalAddress ?? record.address;
  return { clip: record.id, title, authors, outlet, published, address, accessed: record.clippedAt, language };
}
