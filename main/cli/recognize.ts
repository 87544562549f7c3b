import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { entitiesOfRun } from '#main/entities/recognize/entities-of-run.ts';
import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { Recognizer } from '#main/entities/recognizer.ts';

const documentSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  source: z.string().nullish(),
  published: z.string().nullish(),
});
type Document = z.infer<typeof documentSchema>;
type Line = { readonly document: Document } | { readonly id: string | number | null; readonly error: string };

/** Less text than this is done sooner by one thread than by starting more. */
const charactersPerThread = 200_000;

/**
 * `recognize`: JSON Lines in, JSON Lines out in the same order. All lines are one vault's documents, so they are read
 * twice: what the first reading finds under its full name, the second knows by its surname in every other document.
 */
export async function recognizeLines(input: Readable, output: Writable): Promise<void> {
  const lines = await readLines(input);
  const documents = lines.flatMap((line) => ('document' in line ? [line.document] : []));
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), documents.length, Math.ceil(size / charactersPerThread)),
  );
  const recognizers = Array.from({ length: threads }, () => Recognizer.start());
  try {
    const first = await recognizeEach(documents, recognizers);
    const found = entitiesOfRun(first.flatMap((mentions) => (mentions instanceof Error ? [] : [mentions])));
    await Promise.all(recognizers.map((recognizer) => recognizer.setEntities([], found)));
    const second = await recognizeEach(documents, recognizers);
    let at = 0;
    for (const line of lines) await write(output, 'document' in line ? resultOf(line.document, second[at++]) : line);
  } finally {
    await Promise.all(recognizers.map((recognizer) => recognizer.close()));
  }
}

async function readLines(input: Readable): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') lines.push(readLine(line));
  }
  return lines;
}

function readLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'The line is not JSON.' };
  }
  const document = documentSchema.safeParse(value);
  if (document.success) return { document: document.data };
  const id = z.object({ id: documentSchema.shape.id }).safeParse(value);
  return { id: id.success ? id.data.id : null, error: 'The line needs an "id" and a "text".' };
}

/** Each thread takes the next document as soon as it is done with its last. */
async function recognizeEach(
  documents: readonly Document[],
  recognizers: readonly Recognizer[],
): Promise<(RecognizedMention[] | Error)[]> {
  const results: (RecognizedMention[] | Error)[] = [];
  let next = 0;
  const work = async (recognizer: Recognizer) => {
    for (let at = next++; at < documents.length; at = next++) {
      const { id: _, ...document } = documents[at] ?? { id: '', text: '' };
      // One document that cannot be read is that line's error, and the run goes on.
      results[at] = await recognizer
        .recognizeAll(withoutUndefined(document))
        .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    }
  };
  await Promise.all(recognizers.map(work));
  return results;
}

function withoutUndefined({ text, title = null, source = null, published = null }: Omit<Document, 'id'>) {
  return { text, title, source, published };
}

function resultOf({ id }: Document, result: RecognizedMention[] | Error | undefined) {
  if (result === undefined || result instanceof Error) return { id, error: 'The text could not be read to its end.' };
  return { id, mentions: result.map(mentionOf) };
}

function mentionOf({ start, end, type, entityId, name, layer, score, value }: RecognizedMention) {
  if (entityId === undefined) return { start, end, type, value: value ?? null, name, layer, score };
  return { start, end, type, entity: entityId, name, layer, score };
}

async function write(output: Writable, line: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
}
