import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileVault } from '#main/entities/recognize/compile-vault.ts';
import type { Gazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { GazetteerEntity, RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import { findStatements, type Statements } from '#main/entities/statements/find-statements.ts';
import { serveWorker } from '#main/workers/worker-call.ts';
import type { EntityRecord } from '#shared/entities/types.ts';

const pack = readNamePack();
let gazetteer: Gazetteer | undefined;

export interface RecognizeInput extends RecognizeContext {
  readonly text: string;
}

export interface Reading extends Statements {
  /** Names and facts in one list, first to last. */
  readonly found: RecognizedMention[];
}

export const handlers = {
  /** `found`: names that other documents of the same run have brought up. */
  setEntities(records: readonly EntityRecord[], found: readonly GazetteerEntity[] = []): void {
    gazetteer = compileVault([...pack, ...found], records);
  },
  recognize({ text, ...context }: RecognizeInput): RecognizedMention[] {
    gazetteer ??= compileVault(pack, []);
    return recognize(text, gazetteer, context);
  },
  /** Names and facts, and what the text says that is said and done. */
  read({ text, ...context }: RecognizeInput): Reading {
    gazetteer ??= compileVault(pack, []);
    const found = recognize(text, gazetteer, context);
    return { found, ...findStatements(text, found, context) };
  },
};

serveWorker(handlers);
