import type { Dragged } from '#renderer/app/drag-data.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';

/** The quote of a passage that was dragged in; says so when it cannot be had. */
export async function takeQuote({
  kind: _,
  ...passage
}: Extract<Dragged, { kind: 'passage' }>): Promise<ClipQuote | undefined> {
  try {
    return await client.quotes.take(passage);
  } catch (error) {
    showFailure(error);
    return undefined;
  }
}
