import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { recognizeLines } from '#main/cli/recognize.ts';
import type { MarkedText } from '#main/entities/quality/read-marked-text.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import { entitiesOfRun } from '#main/entities/recognize/entities-of-run.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';

const mentionSchema = z.object({
  start: z.int(),
  end: z.int(),
  type: z.string(),
  entity: z.string().optional(),
  name: z.string(),
  score: z.number(),
  value: z.string().nullish(),
});
export type FoundMention = z.infer<typeof mentionSchema>;
const lineSchema = z.object({ id: z.string(), mentions: z.array(mentionSchema) });

/** What `recognize` on the command line finds in the texts, taken as one vault. */
export async function recognizeTexts(texts: readonly MarkedText[]): Promise<FoundMention[][]> {
  const input = texts.map(({ id, text, title, outlet, published }) =>
    JSON.stringify({ id, text, title, source: outlet, published }),
  );
  const lines: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  await recognizeLines(Readable.from([input.join('\n')]), output);
  return lines.map((line) => lineSchema.parse(JSON.parse(line)).mentions);
}

/** The same for a reader who has never heard of any company. */
export function recognizeWithoutNames(texts: readonly MarkedText[]): FoundMention[][] {
  const read = (found: ReturnType<typeof entitiesOfRun>) => {
    const gazetteer = compileVault(found, []);
    return texts.map(({ text, title, outlet, published }) =>
      recognize(text, gazetteer, { title, source: outlet, published }),
    );
  };
  return read(entitiesOfRun(read([]))).map((mentions) =>
    mentions.map(({ entityId, ...mention }) => ({ ...mention, ...(entityId && { entity: entityId }) })),
  );
}
