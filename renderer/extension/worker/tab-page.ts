import type { BrowserApi } from '#renderer/extension/browser-api.ts';
import type { Mark, TabLook, Taken } from '#renderer/extension/messages.ts';
import type { PageClipper } from '#renderer/extension/page/content.ts';
import type { PageAnswer } from '#renderer/extension/page/look-at-page.ts';
import type { TakenPage } from '#renderer/extension/page/take-page.ts';
import { linkPage } from '#renderer/extension/worker/link-page.ts';

/** What can be done with a tab, and what its page says. `marksOf` counts what was highlighted there. */
export async function lookAtTab(
  tabId: number,
  browser: BrowserApi,
  marksOf: (address: string) => Promise<readonly Mark[]>,
): Promise<TabLook> {
  try {
    const answer = await inPage<PageAnswer>(tabId, browser, () =>
      (globalThis as unknown as { backstoryClipper: PageClipper }).backstoryClipper.look(),
    );
    if (answer.can === 'link') return linkTo(answer.address, answer.title);
    return { can: 'read', page: { ...answer.page, marks: (await marksOf(answer.page.address)).length } };
  } catch {
    // The browser lets nobody into its own pages, its store and its viewer; what is left is the address, if it is one.
    const tab = await browser.tabs.get(tabId);
    return linkTo(tab.url ?? '', tab.title ?? '');
  }
}

function linkTo(address: string, title: string): TabLook {
  if (!/^https?:/.test(address)) return { can: 'none' };
  const file = decodeURIComponentOr(new URL(address).pathname.split('/').pop() ?? '');
  const isFile = /\.(?:pdf|docx?|xlsx?|pptx?|epub|png|jpe?g|gif|webp|mp[34]|txt|csv|json|xml)$/i.test(file);
  return { can: 'link', address, title: title || file || address, isFile };
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that means itself.
    return text;
  }
}

/** Takes what is asked for. `undefined`: there is no such thing on the page. @throws when the page is gone */
export async function takeFromTab(
  tabId: number,
  what: Taken,
  pictureRoom: number,
  browser: BrowserApi,
): Promise<TakenPage | undefined> {
  if (what === 'link') {
    const look = await lookAtTab(tabId, browser, async () => []);
    if (look.can === 'none') return undefined;
    const { address, title } = look.can === 'read' ? look.page : look;
    return {
      address,
      html: linkPage(title, address),
      pictures: [],
      selection: null,
      left: { pictures: 0, isCut: false },
    };
  }
  return inPage(
    tabId,
    browser,
    (request: Parameters<PageClipper['take']>[0]) =>
      (globalThis as unknown as { backstoryClipper: PageClipper }).backstoryClipper.take(request),
    { what, pictureRoom },
  );
}

/** Puts the content script on the page, and calls it. The function is sent as its text: it can use nothing from here. */
async function inPage<Result>(
  tabId: number,
  browser: BrowserApi,
  func: (...args: never[]) => Result | Promise<Result>,
  ...args: unknown[]
): Promise<Result> {
  const target = { tabId };
  await browser.scripting.executeScript({ target, files: ['content.js'] });
  const [done] = await browser.scripting.executeScript({ target, func, args });
  return done?.result as Result;
}
