import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Extraction } from '#main/clips/extraction.ts';
import { Extractor } from '#main/clips/extractor.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), url: z.string().nullish(), html: z.string() });

/**
 * Reads pages as JSON Lines and writes their articles as JSON Lines, in the same order. A page that cannot be read gives
 * its id and an error, and the run goes on.
 */
export async function extractLines(input: Readable, output: Writable): Promise<void> {
  const workers = availableParallelism();
  const extractor = await Extractor.start({ workers });
  const pending: Promise<object>[] = [];
  const writeFirst = async () => {
    const answer = await pending.shift();
    if (answer && !output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  };
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      pending.push(answerTo(line, extractor));
      // Enough are under way to keep every worker busy; more would only fill the memory.
      if (pending.length >= workers * 4) await writeFirst();
    }
    while (pending.length > 0) await writeFirst();
  } finally {
    await extractor.close();
  }
}

async function answerTo(line: string, extractor: Extractor): Promise<object> {
  const parsed = readLine(line);
  if ('error' in parsed) return parsed;
  const { id, url, html } = parsed;
  const bytes = new TextEncoder().encode(html);
  if (bytes.byteLength > maxCaptureBytes) return { id, error: 'TOO_LARGE' };
  try {
    const address = url && URL.canParse(url) ? url : undefined;
    return { id, ...shownOf(await extractor.extract({ bytes, mediaType: 'text/html', charset: 'utf-8', address })) };
  } catch (error) {
    return { id, error: error instanceof FailureError ? error.failure.code : String(error) };
  }
}

function readLine(line: string): z.infer<typeof lineSchema> | { id: string | number | null; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${String(error)}` };
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { data } = z.object({ id: lineSchema.shape.id }).safeParse(value);
  return { id: data?.id ?? null, error: 'a line needs an "id" and its "html"' };
}

function shownOf({ metadata, text }: Extraction): object {
  return {
    title: metadata.title[0]?.value ?? null,
    byline: metadata.authors[0]?.value.join(', ') ?? null,
    published: metadata.published[0]?.value ?? null,
    siteName: metadata.outlet[0]?.value ?? null,
    lang: metadata.language[0]?.value ?? null,
    text,
  };
}
