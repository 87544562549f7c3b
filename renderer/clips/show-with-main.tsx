import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { setLink as connectWith } from '#renderer/rpc/client.ts';
import { defaultSettings } from '#shared/settings/types.ts';

/** What main answers to a call, by its path ("clips.get"). */
export type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** Shows a part of the window over a main that gives these answers; `calls` fills with what it was asked. For tests. */
export function showWithMain(part: ReactNode, answers: Answers): RenderResult & { calls: [string, unknown][] } {
  // The test's document has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  const calls: [string, unknown][] = [];
  const known: Answers = { 'settings.get': () => defaultSettings, ...answers };
  connectWith({
    call: async (path, input) => {
      const name = path.join('.');
      calls.push([name, input]);
      const answer = known[name];
      if (!answer) throw new Error(`nothing answers ${name}`);
      // The contract says what each path is given; the test that wrote the answer knows it too.
      return answer(input as never);
    },
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { ...render(<QueryClientProvider client={queries}>{part}</QueryClientProvider>), calls };
}
