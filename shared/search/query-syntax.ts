/** A range of days, both ends included; `null` is open. Written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** Parts of a document in which words may be looked for: `title:rocket`, `quote:"no plans"`. */
export const partFields = ['title', 'body', 'note', 'clip', 'quote', 'highlight'] as const;
export type PartField = (typeof partFields)[number];

/** What a document has a value of: `outlet:Ledger`. */
export const valueFields = [
  'entity',
  'person',
  'company',
  'product',
  'place',
  'outlet',
  'author',
  'story',
  'tag',
  'url',
  'site',
  'lang',
  'with',
  'said-by',
] as const;
export type ValueField = (typeof valueFields)[number];

/** `date` is a document's own: published, else clipped or written. */
export const dayFields = ['date', 'published', 'clipped', 'updated', 'event'] as const;
export type DayField = (typeof dayFields)[number];

export const states = [
  'unread',
  'archived',
  'duplicate',
  'single-source',
  'failed',
  'orphaned-quote',
  'untitled',
  'unnamed',
  'note',
  'clip',
] as const;
export type State = (typeof states)[number];

export const possessions = ['image', 'highlight', 'quote', 'claim', 'link'] as const;
export type Possession = (typeof possessions)[number];

/** How near two things have to be: within so many words, in one sentence, in one paragraph. */
export type Nearness = number | 'sentence' | 'paragraph';

/** A word as it was typed, to be looked for in all its forms. */
export interface WordQuery {
  readonly type: 'word';
  readonly word: string;
  /** The beginning of a word: `rock*`, or the last word of a query that is still being typed. */
  readonly isPrefix: boolean;
  /** How many typos it may be away: `word~1`. */
  readonly typos: 0 | 1 | 2;
  readonly part: PartField | null;
  /** What texts may write for it and its neighbors together: `1.2b` for each word of "1.2 billion". */
  readonly asOne?: string;
}

/** Words side by side in this order; with `slop`, within so many words of each other in any order. */
export interface PhraseQuery {
  readonly type: 'phrase';
  readonly phrase: string;
  readonly slop: number;
  /** It is still being typed: its last word may be the beginning of one. */
  readonly isUnfinished?: true;
  readonly part: PartField | null;
}

/** What a query means. */
export type Query =
  | WordQuery
  | PhraseQuery
  | { readonly type: 'regex'; readonly pattern: string; readonly flags: string; readonly part: PartField | null }
  | { readonly type: 'near'; readonly queries: readonly Query[]; readonly within: Nearness }
  | { readonly type: 'field'; readonly field: ValueField; readonly value: string }
  | { readonly type: 'days'; readonly field: DayField; readonly range: DayRange }
  | { readonly type: 'is'; readonly what: State }
  | { readonly type: 'has'; readonly what: Possession }
  | { readonly type: 'not'; readonly query: Query }
  | { readonly type: 'and' | 'or'; readonly queries: readonly Query[] };

/** How a stretch of the typed text reads, for showing it as a token. */
export const tokenKinds = ['word', 'phrase', 'regex', 'field', 'operator', 'bracket', 'unknown'] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A stretch of the typed text. White space lies between tokens. */
export interface QueryToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** A field's name as it was understood (`source:` is `outlet`), and its value without quotes. */
  readonly field?: string;
  readonly value?: string;
  /** Why it is not understood as what it looks like, and counts as plain words: a sentence to show. */
  readonly problem?: string;
}

/** A query as it was read. */
export interface ReadQuery {
  /** `undefined` when it asks for nothing. */
  readonly query: Query | undefined;
  readonly tokens: readonly QueryToken[];
  /** It was longer than what is read: 1,000 characters, 32 terms. */
  readonly isCut: boolean;
}
