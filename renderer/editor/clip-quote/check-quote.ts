import { client, orpc } from '#renderer/rpc/client.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';
import type { CheckedQuote } from '#shared/quotes/types.ts';

const batch = 500;

interface Waiting {
  readonly quote: ClipQuote;
  readonly resolve: (checked: CheckedQuote) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];

/** What became of a quote's words; asked again when its clip changes. All quotes of a note are asked for at once. */
export function checkedQuote(quote: ClipQuote) {
  return {
    queryKey: [...orpc.quotes.key(), quote.clip, quote.version, quote.start, quote.hash],
    queryFn: () =>
      new Promise<CheckedQuote>((resolve, reject) => {
        if (waiting.length === 0) queueMicrotask(ask);
        waiting.push({ quote, resolve, reject });
      }),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

function ask(): void {
  const asked = waiting;
  waiting = [];
  for (let at = 0; at < asked.length; at += batch) void askPart(asked.slice(at, at + batch));
}

async function askPart(part: readonly Waiting[]): Promise<void> {
  try {
    const quotes = part.map(({ quote }) => {
      const { clip, version, start, exact, prefix, suffix, hash } = quote;
      return { clip, version, start, exact, prefix, suffix, hash };
    });
    const answers = await client.quotes.check({ quotes });
    for (const [at, { resolve, reject }] of part.entries()) {
      const answer = answers[at];
      if (answer) resolve(answer);
      else reject(new Error('A quote was asked about and not answered'));
    }
  } catch (error) {
    for (const { reject } of part) reject(error);
  }
}
