import type { BrowserApi } from '#renderer/extension/browser-api.ts';
import type { Asks } from '#renderer/extension/messages.ts';

export type AskWorker = <Name extends keyof Asks>(
  name: Name,
  input: Asks[Name]['input'],
) => Promise<Asks[Name]['output']>;

/** The popup's line to the worker. */
export function askWorker(browser: Pick<BrowserApi, 'runtime'>): AskWorker {
  return async (name, input) => {
    const answer = await browser.runtime.sendMessage({ ask: name, ...input });
    if (typeof answer === 'object' && answer !== null && 'isBroken' in answer) throw new Error(`No answer to ${name}`);
    // Both ends are built from the same list.
    return answer as Awaited<ReturnType<AskWorker>> as never;
  };
}
