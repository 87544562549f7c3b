import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { VaultGazetteer } from '#main/entities/recognize/compile-vault.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import type { GazetteerEntity, RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import { findStatements, type Statements } from '#main/entities/statements/find-statements.ts';
import { findEvents } from '#main/timeline/find-events.ts';
import { serveWorker } from '#main/workers/worker-call.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

const pack = readNamePack();
let vault: VaultGazetteer | undefined;

export interface RecognizeInput extends RecognizeContext {
  readonly text: string;
}

export interface Reading extends Statements {
  /** Names and facts in one list, first to last. */
  readonly found: RecognizedMention[];
  readonly events: TextEvent[];
}

export const handlers = {
  /** `found`: names that other documents of the same run have brought up. */
  setEntities(records: readonly EntityRecord[], found: readonly GazetteerEntity[] = []): void {
    vault = new VaultGazetteer([...pack, ...found]);
    for (const record of records) vault.put(record);
  },
  /** One record, new or changed; the others stay as they are. */
  putEntity(record: EntityRecord): void {
    known().put(record);
  },
  removeEntity(id: EntityId): void {
    known().remove(id);
  },
  recognize({ text, ...context }: RecognizeInput): RecognizedMention[] {
    return recognize(text, known().gazetteer, context);
  },
  /** Names and facts, what the text says that is said and done, and what it dates. */
  read({ text, ...context }: RecognizeInput): Reading {
    const found = recognize(text, known().gazetteer, context);
    return {
      found,
      ...findStatements(text, found, context),
      events: findEvents(text, found, context.published),
    };
  },
};

function known(): VaultGazetteer {
  vault ??= new VaultGazetteer(pack);
  return vault;
}

serveWorker(handlers);
