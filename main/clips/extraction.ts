import type { Block, ClipRecord, Metadata } from '#shared/clips/types.ts';

export type MediaType = ClipRecord['mediaType'];

/** What was captured, as it is stored: bytes, and what is known of how they read. */
export interface Capture {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** The encoding the page's server named. */
  readonly charset?: string | undefined;
  readonly fileName?: string | undefined;
  readonly address?: string | undefined;
}

/** A picture that came with the capture; its name in the vault is the hash of its bytes and its extension. */
export interface ExtractedAsset {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly ext: string;
}

/** An article as it was read out of a capture. */
export interface Extraction {
  readonly blocks: Block[];
  /** `plainTextOfBlocks(blocks)`. */
  readonly text: string;
  readonly metadata: Metadata;
  /** The share of the page's visible words that the text has; null where there was no page. */
  readonly coverage: number | null;
  readonly extractor: string;
  readonly assets: readonly ExtractedAsset[];
}

/** Names the rules that made an extraction; a clip made by older ones can be extracted again. */
export const extractorName = 'backstory-1';
