import type { Source } from '#shared/citations/types.ts';
import type { Article, Block, Inline } from '#shared/clips/types.ts';
import type { ClaimGroup, QuoteReport } from '#shared/entities/statements.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { Highlight } from '#shared/highlights/types.ts';
import type { DocumentId, NoteId } from '#shared/ids.ts';
import type { DossierPart, DossierTarget } from '#shared/interchange/types.ts';
import type { EditorState } from '#shared/notes/types.ts';
import type { OpenQuestion } from '#shared/stories/types.ts';
import type { Timeline } from '#shared/timeline/types.ts';

/** What the index and the records of the vault say of the thing; plain data, so that a worker can be handed it. */
export interface DossierMaterial {
  readonly target: DossierTarget;
  readonly title: string;
  readonly description: string;
  /** Short facts for the head: other names, how much there is. */
  readonly facts: readonly string[];
  readonly vaultName: string;
  readonly madeAt: string;
  readonly parts: readonly DossierPart[];
  readonly questions: readonly OpenQuestion[];
  readonly entities: readonly EntityPart[];
  readonly timeline: Timeline;
  readonly claims: readonly ClaimGroup[];
  /** What an entity is reported to have said. */
  readonly said: readonly QuoteReport[];
  /** Newest first: clips and notes, told apart where they are read. */
  readonly documents: readonly DocumentId[];
  readonly leftOut: readonly string[];
}

/** An entity and its part in the matter, in words. */
export interface EntityPart {
  readonly entity: Pick<Entity, 'name' | 'type' | 'aliases' | 'description'>;
  readonly part: string;
}

/** A clip as a numbered source. */
export interface DossierSource extends Source {
  /** From 1, the oldest first: what `[3]` means. */
  readonly number: number;
  /** Why the user keeps it. */
  readonly comment: string;
  /** The newest version that was read; 0 where none was yet. */
  readonly version: number;
}

/** Words of a source that the user marked or quoted, with what proves them. */
export interface DossierQuote {
  readonly source: DossierSource;
  readonly exact: string;
  readonly comment: string;
  readonly color: Highlight['color'] | null;
  /** The note that quotes it. */
  readonly note: string | null;
  readonly version: number;
  /** The sentences of that version that the words stand in; null when that version does not have the words. */
  readonly sentence: string | null;
  /** SHA-256 of that version's text; null when it cannot be read. */
  readonly textHash: string | null;
}

export interface DossierNote {
  readonly id: NoteId;
  readonly title: string;
  readonly updatedAt: string;
  readonly state: EditorState;
}

/** What the files of the vault add to the material. */
export interface DossierRecords {
  readonly sources: readonly DossierSource[];
  readonly notes: readonly DossierNote[];
  readonly quotes: readonly DossierQuote[];
  readonly leftOut: readonly string[];
}

/** Where a document stands among the sources: `[3]`. */
export type PlaceOf = (document: DocumentId) => Inline | undefined;

/** A part of the document; its blocks are those of articles, and links to `#id` lead to another part. */
export interface Section {
  readonly id: string;
  /** Of the whole dossier 1, its parts 2, what is in them 3. */
  readonly level: 2 | 3;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A story or an entity as one document, whatever form it is written in. Archived copies come one by one besides. */
export interface Dossier {
  readonly title: string;
  /** "Dossier of a story, made on 4 Dec 2025 from the vault Rockets". */
  readonly subtitle: string;
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  readonly sources: readonly DossierSource[];
  readonly hasCopies: boolean;
  readonly leftOut: readonly string[];
}

/** A source as the vault keeps it. */
export interface ArchivedCopy {
  readonly source: DossierSource;
  readonly article: Article;
  /** SHA-256 of `page.html.gz`, and its bytes; null where the clip was not captured as a page. */
  readonly capture: { readonly hash: string; readonly bytes: Uint8Array } | null;
  /** By their names in the vault, which are the SHA-256 of their bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** How a picture is shown in a form; undefined where it cannot be. */
export type PictureAddress = (name: string) => string | undefined;
