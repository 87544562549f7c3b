import type { EntityRecord, MentionDecision } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

export type NameType = 'person' | 'organization' | 'product' | 'place' | 'event';
export const nameTypes: readonly NameType[] = ['person', 'organization', 'product', 'place', 'event'];

/** A name that recognition knows beforehand, from the bundled pack or from the vault. */
export interface GazetteerEntity {
  readonly id: EntityId;
  readonly type: EntityRecord['type'];
  readonly name: string;
  readonly aliases: readonly string[];
  /** Forms that count only in a text that has the full name too: "the Journal". */
  readonly shortNames?: readonly string[];
  /** The user's own entity, rather than one of the pack. */
  readonly isConfirmed: boolean;
  readonly isHidden?: boolean;
  /** Those of the user's entity's names that only the bundled list gives it. */
  readonly lent?: readonly string[];
  /** Things it was said not to be. */
  readonly notSameAs?: readonly EntityId[];
  /** The user's own words about it: they help to tell it from another of the same name. */
  readonly description?: string;
  /** An ordinary word as well (Meta, Block): a capital at the start of a sentence proves nothing. */
  readonly isAmbiguousWord?: boolean;
}

export interface RecognizeContext {
  readonly title?: string | null;
  /** The outlet's name. It is a source, and still an organization where the text names it. */
  readonly source?: string | null;
  /** ISO 8601; relative dates are counted from it. */
  readonly published?: string | null;
  readonly decisions?: readonly MentionDecision[];
}

export interface RecognizedMention {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly type: NameType | 'money' | 'date';
  /** Absent for money and dates. */
  readonly entityId?: EntityId;
  /** The entity's canonical name; for money and dates the words of the text. */
  readonly name: string;
  readonly layer: 'detected';
  /** 0 to 1. */
  readonly score: number;
  readonly rule: string;
  /** The other things known by these words, best first, where the text does not settle which is meant. */
  readonly alternatives?: readonly EntityId[];
  /** "USD 120000000"; a date or a range of dates in ISO 8601. */
  readonly value?: string;
}

export interface Fact {
  readonly start: number;
  readonly end: number;
  readonly type: 'money' | 'date';
  /** `null` when it cannot be known: a weekday in a text without a date. */
  readonly value: string | null;
}

/** A span that is taken for a name, before anything is known of what it names. */
export interface Candidate {
  /** Positions in the token list, half-open. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Known names written like this, best first. */
  readonly known: readonly GazetteerEntity[];
  /** Those of `known` that this is only a short form of: they count when the text has the full name. */
  readonly shortFor: readonly GazetteerEntity[];
  /** What its first words name, where it goes on after a known name: "Steam Controller". */
  readonly head?: GazetteerEntity['type'];
  /** How it was found. */
  readonly rule: string;
  /** How likely it is that exactly these words are a name, 0 to 1. */
  readonly chance: number;
}

/** All mentions of one thing in one text, and what it may be of the things known. */
export interface NameGroup {
  readonly members: Candidate[];
  readonly known: readonly GazetteerEntity[];
  /** Whether `known` are only the people of the vault who have this surname. */
  readonly isSurname?: boolean;
}
