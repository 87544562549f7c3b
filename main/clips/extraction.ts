import type { Block, ClipRecord, ExtractionScope, Metadata, Wall } from '#shared/clips/types.ts';

export type MediaType = ClipRecord['mediaType'];

/** What was captured, as it is stored: bytes, and what is known of how they read. */
export interface Capture {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** The encoding the page's server named. */
  readonly charset?: string | undefined;
  readonly fileName?: string | undefined;
  readonly address?: string | undefined;
  /** How much of a page is taken. */
  readonly scope?: ExtractionScope | undefined;
  /** Pictures that are stored already: the address the page uses for one, and its name among the vault's assets. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  /** The user's rules for the page's site, as their text. */
  readonly siteRules?: string | undefined;
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
  /** Remote addresses of pictures in the article that are neither stored nor came with the capture, in reading order. */
  readonly missingPictures: readonly string[];
  /** What seems to stand between the reader and the whole text. */
  readonly wall: Wall | null;
}

/** Names the rules that made an extraction; a clip made by older ones can be extracted again. */
export const extractorName = 'backstory-3';

/** Names an extraction of a page past the limits: its words, without structure. */
export const textOnlyExtractorName = 'backstory-text-only';
