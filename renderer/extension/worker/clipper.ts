import type { BrowserApi } from '#renderer/extension/browser-api.ts';
import type { Edits, Mark, SaveReply, Taken } from '#renderer/extension/messages.ts';
import type { TakenPage } from '#renderer/extension/page/take-page.ts';
import type { Keep } from '#renderer/extension/worker/database.ts';
import { packClip } from '#renderer/extension/worker/pack-clip.ts';
import { newNonce } from '#renderer/extension/worker/signing.ts';
import { rememberUse } from '#renderer/extension/worker/suggestions.ts';
import { takeFromTab } from '#renderer/extension/worker/tab-page.ts';
import type { WaitingClips } from '#renderer/extension/worker/waiting-clips.ts';

export interface ClipperDeps {
  readonly browser: BrowserApi;
  readonly waiting: WaitingClips;
  readonly marks: Keep<readonly Mark[]>;
  readonly settings: Keep<unknown>;
}

/** Base64 makes four of three; the page itself and its words need room too. */
const pictureRoom = 16_000_000;

/** Takes a page, keeps it and delivers it: from here on it is safe, whatever happens to page, popup or app. */
export async function clipTab(tabId: number, what: Taken, edits: Edits, deps: ClipperDeps): Promise<SaveReply> {
  const taken = await taking(tabId, what, deps.browser);
  if (taken === 'gone') return { state: 'not-taken', why: 'gone' };
  if (!taken) return { state: 'not-taken', why: what === 'selection' ? 'no-selection' : 'gone' };
  const key = newNonce();
  const keptAt = new Date().toISOString();
  const marks = (await deps.marks.get(markKey(taken.address))) ?? [];
  const { body, picturesLeft } = packClip({ key, capturedAt: keptAt, what, taken, marks, edits });
  const left = { pictures: taken.left.pictures + picturesLeft, isCut: taken.left.isCut };
  await rememberUse(deps.settings, edits);
  const { title, outlet } = await namesOf(tabId, taken.address, edits, deps.browser);
  const row = { key, title, outlet, address: taken.address, keptAt, bytes: body.byteLength, problem: null };
  const delivery = await deps.waiting.add({ ...row, body }).catch((error: unknown) => {
    if (isNoRoom(error)) return 'no-room' as const;
    throw error;
  });
  if (delivery === 'no-room') return { state: 'not-taken', why: 'no-room' };
  // They are in the clip now, and the clip is kept.
  if (what !== 'link') await deps.marks.remove(markKey(taken.address));
  return delivery.state === 'failed' ? { ...delivery, key } : { ...delivery, left };
}

/** Highlights belong to the page, not to a place on it. */
export const markKey = (address: string): string => address.replace(/#(?!!).*$/s, '');

async function taking(tabId: number, what: Taken, browser: BrowserApi): Promise<TakenPage | 'gone' | undefined> {
  try {
    return (await takeFromTab(tabId, what, pictureRoom, browser)) ?? undefined;
  } catch {
    // Closed, gone on to another page, or one of the browser's own meanwhile.
    return 'gone';
  }
}

async function namesOf(tabId: number, address: string, edits: Edits, browser: BrowserApi) {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const host = URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
  return { title: edits.title || tab?.title || address, outlet: host };
}

const isNoRoom = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';
