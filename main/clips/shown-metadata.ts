import { basename, extname } from 'node:path';
import type { ClipRecord } from '#shared/clips/types.ts';

/** What is shown of a clip's candidates: the best of each. */
export interface ShownMetadata {
  readonly title: string;
  readonly authors: string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

export function shownMetadata(record: Pick<ClipRecord, 'metadata' | 'fileName' | 'address'>): ShownMetadata {
  const { metadata, fileName, address } = record;
  return {
    title:
      metadata.title[0]?.value ?? (fileName ? basename(fileName, extname(fileName)) : (address ?? 'Untitled clip')),
    authors: metadata.authors[0]?.value ?? [],
    outlet: metadata.outlet[0]?.value ?? hostOf(address),
    published: metadata.published[0]?.value ?? null,
    language: metadata.language[0]?.value ?? null,
  };
}

function hostOf(address: string | null): string | null {
  const host = address === null ? undefined : URL.parse(address)?.hostname;
  return host?.replace(/^www\./, '') || null;
}
