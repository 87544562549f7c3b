import type { BrowserApi } from '#renderer/extension/browser-api.ts';
import type { MarkRequest, PageMarker } from '#renderer/extension/marks/marker.ts';
import type { Mark } from '#renderer/extension/messages.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';

export interface MarkingDeps {
  readonly browser: BrowserApi;
  readonly marksOf: (address: string) => Promise<readonly Mark[]>;
  /** Marks the selected words at once. */
  readonly color?: HighlightColor | undefined;
}

/** Starts the highlighting tool on a page, with what was marked there before. Whether it could be started. */
export async function startMarking(tabId: number, { browser, marksOf, color }: MarkingDeps): Promise<boolean> {
  const target = { tabId };
  const address = (await browser.tabs.get(tabId)).url;
  if (address === undefined) return false;
  try {
    // The colors come as a sheet of the extension: the page's own document is not touched, and its policy does not count.
    await browser.scripting.removeCSS({ target, files: ['marks.css'] }).catch(() => undefined);
    await browser.scripting.insertCSS({ target, files: ['marks.css'] });
    await browser.scripting.executeScript({ target, files: ['marker.js'] });
    const request: MarkRequest = { marks: await marksOf(address), color: color ?? null };
    const [done] = await browser.scripting.executeScript({
      target,
      func: (asked: MarkRequest) =>
        (globalThis as unknown as { backstoryMarker: PageMarker }).backstoryMarker.start(asked),
      args: [request],
    });
    return done?.result === true;
  } catch {
    // A page of the browser's own.
    return false;
  }
}
