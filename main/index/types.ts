import type { TextReading } from '#main/index/read-text.ts';
import type { ClipState } from '#shared/clips/types.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { Claim, Quote } from '#shared/entities/statements.ts';
import type { EntityRecord, Mention } from '#shared/entities/types.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';
import type { ResolvedLink, TemplateKind } from '#shared/notes/types.ts';
import type { StoryRecord } from '#shared/stories/types.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

/** What the index knows of a note or clip: everything derived from its record, its text and its mentions. */
export interface IndexedDocument {
  readonly kind: DocumentKind;
  readonly id: DocumentId;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly text: string;
  /** Of that text, where it was read beforehand. */
  readonly reading?: TextReading | undefined;
  /** What was marked in it, in the order of its text. */
  readonly highlights: readonly IndexedHighlight[];
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly address: string | null;
  /** Every address it is known by, as `addressKey` writes them. */
  readonly addressKeys: readonly string[];
  /** As the page gives it; `null` for a note. */
  readonly published: string | null;
  readonly createdAt: string;
  /** A note's last edit, a clip's time of clipping: what lists are ordered by. */
  readonly at: string;
  /** When its record was last written. */
  readonly updatedAt: string;
  readonly language: string | null;
  /** The days, months and years that its text tells of, ISO 8601. */
  readonly days: readonly string[];
  /** Of a note, in the order of its text. */
  readonly headings: readonly string[];
  readonly hasImage: boolean;
  /** A passage that was marked or quoted is not where it was any more. */
  readonly hasOrphans: boolean;
  readonly tags: readonly string[];
  readonly stories: readonly StoryId[];
  readonly isRead: boolean;
  readonly isArchived: boolean;
  /** Kept to be read; never of a note. */
  readonly isForLater: boolean;
  /** A template, and what it is for by itself; absent for every other document. */
  readonly template?: TemplateKind | 'any' | undefined;
  /** The day whose daily note it is. */
  readonly day?: string | null | undefined;
  /** `null` for a note. */
  readonly status: ClipState | null;
  /**
   * Detected and decided, rejected ones included (they are stored so that a list can say so, and never shown). Entities
   * are named as recognition and the user named them; the index follows merges and splits from there.
   */
  readonly mentions: readonly Mention[];
  readonly links: readonly ResolvedLink[];
  readonly quotes: readonly Quote[];
  /** With the user's decisions laid over them. */
  readonly claims: readonly IndexedClaim[];
  /** What the text dates. */
  readonly events: readonly TextEvent[];
  /** Passages of clips that a note quotes with their proof. (`quotes` are words that people said in the text.) */
  readonly clipQuotes: readonly Pick<ClipQuote, 'clip' | 'exact'>[];
  /** Hash of the files it was made from; a different one on disk means it must be made again. */
  readonly sourceHash: string;
}

export interface IndexedHighlight {
  readonly exact: string;
  readonly comment: string;
}

export type IndexedClaim = Claim & { readonly layer: 'detected' | 'confirmed' | 'rejected' };

export type IndexedEntity = EntityRecord;
export type IndexedStory = StoryRecord;
