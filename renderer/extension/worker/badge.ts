import type { BrowserApi } from '#renderer/extension/browser-api.ts';

/** How many clips wait, on the clipper's button; nothing when none does. */
export async function showWaiting(browser: BrowserApi, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#865800' });
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  await browser.action.setTitle({
    title: count === 0 ? 'Clip to Backstory' : `Clip to Backstory: ${count} waiting in this browser`,
  });
}

const signs = { saved: ['✓', '#2c6b40'], waiting: ['…', '#865800'], failed: ['!', '#b3261e'] } as const;

/** The answer to a clip without popup: a sign on the button of that tab, for a moment. */
export async function flash(browser: BrowserApi, tabId: number, sign: keyof typeof signs): Promise<void> {
  const [text, color] = signs[sign];
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeText({ text, tabId });
  setTimeout(() => {
    // The tab may be closed by then, and its sign with it.
    browser.action.setBadgeText({ text: '', tabId }).catch(() => undefined);
  }, 3000);
}
