import { config } from 'zod';
import { browserApi, type MessageSender } from '#renderer/extension/browser-api.ts';
import type { Ask, Asks, Mark, PageTells, SaveReply, WaitingRow } from '#renderer/extension/messages.ts';
import { findApp } from '#renderer/extension/worker/app-client.ts';
import { flash, showWaiting } from '#renderer/extension/worker/badge.ts';
import { browserName } from '#renderer/extension/worker/browser-name.ts';
import { clipTab, markKey } from '#renderer/extension/worker/clipper.ts';
import { keepIn } from '#renderer/extension/worker/database.ts';
import { startMarking } from '#renderer/extension/worker/marking.ts';
import { pair } from '#renderer/extension/worker/pairing.ts';
import { suggestions } from '#renderer/extension/worker/suggestions.ts';
import { lookAtTab } from '#renderer/extension/worker/tab-page.ts';
import { type KeptClip, WaitingClips } from '#renderer/extension/worker/waiting-clips.ts';
import { type HighlightColor, highlightColorSchema } from '#shared/highlights/types.ts';

// An extension may not make code from text, which the schema library otherwise tries.
config({ jitless: true });

const browser = browserApi();
const settings = keepIn<unknown>('settings');
const marks = keepIn<readonly Mark[]>('marks');
const ownPages = browser.runtime.getURL('');
const line = { fetch: globalThis.fetch.bind(globalThis), origin: ownPages.replace(/\/$/, ''), settings };
const waiting = new WaitingClips({
  keep: keepIn<KeptClip>('waiting'),
  findApp: () => findApp(line),
  onChange: tellWaiting,
});
const deps = { browser, waiting, marks, settings };

/** As long as something waits, the app is looked for once a minute. */
async function tellWaiting(rows: readonly WaitingRow[]): Promise<void> {
  await showWaiting(browser, rows.length);
  if (rows.length > 0) await browser.alarms.create('deliver', { periodInMinutes: 1 });
  else await browser.alarms.clear('deliver');
}

const answers: { [Name in keyof Asks]: (input: Asks[Name]['input']) => Promise<Asks[Name]['output']> } = {
  look: ({ tabId }) => lookAtTab(tabId, browser, async (address) => (await marks.get(markKey(address))) ?? []),
  async app({ address }) {
    const found = await findApp(line);
    // A question that is not answered is none that stops a clip: the app finds the clip of an address by itself.
    const known = 'app' in found && address !== null ? await found.app.known(address).catch(() => null) : null;
    return {
      connection: 'app' in found ? 'connected' : found.connection,
      known,
      waiting: await waiting.rows(),
      suggestions: await suggestions(settings),
    };
  },
  save: ({ tabId, what, edits }) => clipTab(tabId, what, edits, deps),
  async pair({ code }) {
    const reply = await pair(code, { ...line, browserName: browserName(navigator.userAgent) });
    if (reply === 'paired') deliverInBackground();
    return reply;
  },
  async deliver() {
    await waiting.deliverAll();
    return waiting.rows();
  },
  async retry({ key }): Promise<SaveReply> {
    const delivery = await waiting.retry(key);
    return delivery.state === 'failed' ? { ...delivery, key } : { ...delivery, left: { pictures: 0, isCut: false } };
  },
  async discard({ key }) {
    await waiting.discard(key);
    return waiting.rows();
  },
  mark: ({ tabId }) => mark(tabId),
};

browser.runtime.onMessage.addListener((message, sender, reply) => {
  const answer = answerTo(message, sender);
  answer?.then(reply, (error: unknown) => {
    console.error(error);
    reply({ isBroken: true });
  });
  return answer !== undefined;
});

/** Only the popup may ask; a page's tool can only tell what was marked on its own page. */
function answerTo(message: unknown, sender: MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
  if (sender.url?.startsWith(ownPages) && 'ask' in message) {
    const ask = message as Ask;
    // Each answer takes the input of its own name, which the compiler cannot follow through the union.
    return Object.hasOwn(answers, ask.ask) ? answers[ask.ask](ask as never) : undefined;
  }
  const address = sender.tab?.url ?? sender.url;
  return 'tell' in message && address ? keepMarks(address, (message as PageTells).marks) : undefined;
}

async function keepMarks(address: string, told: readonly Mark[]): Promise<true> {
  if (told.length === 0) await marks.remove(markKey(address));
  else await marks.put(markKey(address), told.slice(0, 500));
  return true;
}

async function mark(tabId: number, color?: HighlightColor): Promise<boolean> {
  return startMarking(tabId, { browser, marksOf: async (address) => (await marks.get(markKey(address))) ?? [], color });
}

browser.commands.onCommand.addListener((command, tab) => {
  if (tab?.id === undefined) return;
  if (command === 'clip-now') clipAtOnce(tab.id, 'article');
  if (command === 'mark') markInBackground(tab.id, 'key');
});

/** Browsers keep the menu from one start to the next: it is made when the clipper comes or changes. */
const menus = [
  { id: 'clip-article', title: 'Clip article', contexts: ['page'] },
  { id: 'clip-selection', title: 'Clip selection', contexts: ['selection'] },
  { id: 'mark', title: 'Highlight', contexts: ['selection'] },
  { id: 'mark-key', title: 'Key', contexts: ['selection'], parentId: 'mark' },
  { id: 'mark-fact', title: 'Fact', contexts: ['selection'], parentId: 'mark' },
  { id: 'mark-doubt', title: 'Doubt', contexts: ['selection'], parentId: 'mark' },
  { id: 'mark-question', title: 'Question', contexts: ['selection'], parentId: 'mark' },
];

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const menu of menus) browser.contextMenus.create(menu);
}

browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
  if (tab?.id === undefined) return;
  if (menuItemId === 'clip-article') clipAtOnce(tab.id, 'article');
  if (menuItemId === 'clip-selection') clipAtOnce(tab.id, 'selection');
  const color = highlightColorSchema.safeParse(String(menuItemId).replace(/^mark-/, ''));
  if (color.success) markInBackground(tab.id, color.data);
});

function clipAtOnce(tabId: number, what: 'article' | 'selection'): void {
  const edits = { stories: [], tags: [], comment: '', marksSelection: false };
  clipTab(tabId, what, edits, deps)
    .then(({ state }) => flash(browser, tabId, state === 'saved' || state === 'waiting' ? state : 'failed'))
    .catch(console.error);
}

function markInBackground(tabId: number, color: HighlightColor): void {
  mark(tabId, color)
    .then(async (isMarking) => {
      if (!isMarking) await flash(browser, tabId, 'failed');
    })
    .catch(console.error);
}

function deliverInBackground(): void {
  waiting.deliverAll().catch(console.error);
}

browser.alarms.onAlarm.addListener(deliverInBackground);
browser.runtime.onStartup.addListener(deliverInBackground);
browser.runtime.onInstalled.addListener(() => {
  makeMenus().catch(console.error);
  deliverInBackground();
});
