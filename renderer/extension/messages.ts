import type { Refusal } from '#shared/clipper/protocol.ts';
import type { CapturedPageInput } from '#shared/clips/captured-page.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** What a clip takes of a page. */
export type Taken = CapturedPageInput['what'];

export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage marked on a page, kept in this browser until the page is clipped. */
export interface Mark extends Passage {
  readonly id: string;
  readonly color: HighlightColor;
  readonly comment: string;
}

/** What the page says of itself, for the fields of the popup. The app reads the page again and has the last word. */
export interface PageLook {
  readonly address: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** As the page writes it; empty where it does not. */
  readonly published: string;
  readonly outlet: string;
  /** Words of the article, as far as can be told; 0 where none is seen. */
  readonly words: number;
  readonly selection: (Passage & { readonly words: number }) | null;
  readonly marks: number;
}

/**
 * What can be done with a tab. `link`: a file or a page that cannot be read, which has an address; `none`: one that
 * belongs to the browser.
 */
export type TabLook =
  | { readonly can: 'read'; readonly page: PageLook }
  | { readonly can: 'link'; readonly address: string; readonly title: string; readonly isFile: boolean }
  | { readonly can: 'none' };

/** `closed`: nothing on this computer proved to be the Backstory that this browser is paired with. */
export type Connection = 'connected' | 'closed' | 'not-paired' | 'busy';

export interface KnownClip {
  readonly id: ClipId;
  readonly since: string;
}

export interface AppLook {
  readonly connection: Connection;
  readonly known: KnownClip | null;
  readonly waiting: readonly WaitingRow[];
  readonly suggestions: Suggestions;
}

export type Problem = Refusal['code'] | 'bad-reply';

/** A clip that is kept in this browser, without its page. */
export interface WaitingRow {
  readonly key: string;
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly keptAt: string;
  readonly bytes: number;
  /** Why the app did not take it; null where it was not asked yet. */
  readonly problem: Problem | null;
}

export interface Suggestions {
  readonly stories: readonly string[];
  readonly tags: readonly string[];
}

/** What was changed or added in the popup. */
export interface Edits {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly stories: readonly string[];
  readonly tags: readonly string[];
  readonly comment: string;
  /** Carries the selection along as a highlight. */
  readonly marksSelection: boolean;
}

export type SaveReply =
  | { readonly state: 'saved'; readonly id: ClipId; readonly left: Left }
  | { readonly state: 'waiting'; readonly reason: 'closed' | 'not-paired' | 'busy' | 'held'; readonly left: Left }
  | { readonly state: 'failed'; readonly key: string; readonly problem: Problem }
  /** The tab moved on or cannot be read; or the browser has no room. Nothing was kept. */
  | { readonly state: 'not-taken'; readonly why: 'gone' | 'no-selection' | 'no-room' };

/** What a clip had to leave behind. */
export interface Left {
  readonly pictures: number;
  readonly isCut: boolean;
}

export type PairReply = 'paired' | 'wrong-code' | 'closed' | 'no-code' | 'not-allowed';

/** What the popup asks the worker, and what comes back. */
export interface Asks {
  look: { input: { tabId: number }; output: TabLook };
  app: { input: { address: string | null }; output: AppLook };
  save: { input: { tabId: number; what: Taken; edits: Edits }; output: SaveReply };
  pair: { input: { code: string }; output: PairReply };
  deliver: { input: Record<never, never>; output: readonly WaitingRow[] };
  retry: { input: { key: string }; output: SaveReply };
  discard: { input: { key: string }; output: readonly WaitingRow[] };
  mark: { input: { tabId: number }; output: boolean };
}

export type Ask = { [Name in keyof Asks]: { readonly ask: Name } & Asks[Name]['input'] }[keyof Asks];

/** What the tool on a page tells the worker; whose page it is says the browser, not the page. */
export type PageTells = { readonly tell: 'marks'; readonly marks: readonly Mark[] };
