import { KeptReadings } from '#main/entities/kept-readings.ts';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { recognitionVersion } from '#main/entities/recognition-version.ts';
import { VaultGazetteer } from '#main/entities/recognize/compile-vault.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import { tokenize } from '#main/entities/recognize/tokens.ts';
import type { GazetteerEntity, RecognizeContext, RecognizedMention } from '#main/entities/recognize/types.ts';
import { findStatements, type Statements } from '#main/entities/statements/find-statements.ts';
import { isDamage } from '#main/index/index-trouble.ts';
import { findEvents } from '#main/timeline/find-events.ts';
import { serveWorker } from '#main/workers/worker-call.ts';
import type { EntityRecord } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

const pack = readNamePack();
let vault: VaultGazetteer | undefined;
let kept: { readonly file: string; readonly readings: KeptReadings } | undefined;

export interface RecognizeInput extends RecognizeContext {
  readonly text: string;
}

/** Names and facts, what the text says that is said and done, and what it dates. */
export interface Reading extends Statements {
  /** Names and facts in one list, first to last. */
  readonly found: RecognizedMention[];
  readonly events: TextEvent[];
}

export const handlers = {
  /** `found`: names that other documents of the same run have brought up. */
  setEntities(records: readonly EntityRecord[], found: readonly GazetteerEntity[] = []): void {
    const { gazetteer } = startVault(found, records);
    const own = new Set([...records, ...found].map(({ id }) => id));
    withKept((readings) =>
      readings.knowAll([...own].map((id) => gazetteer.get(id)).filter((entity) => entity !== undefined)),
    );
  },
  /** One record, new or changed; the others stay as they are. */
  putEntity(record: EntityRecord): void {
    known().put(record);
    withKept((readings) => readings.know(record.id, known().gazetteer.get(record.id)));
  },
  removeEntity(id: EntityId): void {
    known().remove(id);
    withKept((readings) => readings.know(id, undefined));
  },
  /** Keeps what is read in a file from now on. The names have to be set after it. Where no file can be made, all is read. */
  keepReadings(file: string): void {
    if (kept?.file === file) return;
    kept?.readings.close();
    kept = keepIn(file);
  },
  /** Closes that file, unless another has taken its place. */
  letGoOfReadings(file: string): void {
    if (kept?.file !== file) return;
    kept.readings.close();
    kept = undefined;
  },
  forget(documents: readonly DocumentId[]): void {
    withKept((readings) => readings.forget(documents));
  },
  recognize({ text, ...context }: RecognizeInput): RecognizedMention[] {
    return recognize(text, known().gazetteer, context);
  },
  /** What a text says; that of a `document` is kept, and not read twice while it is the same. */
  read(input: RecognizeInput, document?: DocumentId): Reading {
    if (document === undefined) return read(input);
    const { text, title, source, published, decisions } = input;
    const key = JSON.stringify([text, title, source, published, decisions]);
    const wordsOf = () => new Set(tokenize(text).map(({ lower }) => lower));
    const before = withKept((readings) => readings.get<Reading>(document, key, wordsOf));
    if (before) return before;
    const reading = read(input);
    withKept((readings) => readings.put(document, key, reading));
    return reading;
  },
};

function keepIn(file: string): typeof kept {
  try {
    return { file, readings: KeptReadings.open(file, recognitionVersion) };
  } catch {
    return undefined;
  }
}

function read({ text, ...context }: RecognizeInput): Reading {
  const found = recognize(text, known().gazetteer, context);
  return {
    found,
    ...findStatements(text, found, context),
    events: findEvents(text, found, context.published),
  };
}

function startVault(found: readonly GazetteerEntity[], records: readonly EntityRecord[]): VaultGazetteer {
  vault = new VaultGazetteer([...pack, ...found]);
  for (const record of records) vault.put(record);
  return vault;
}

function known(): VaultGazetteer {
  vault ??= startVault([], []);
  return vault;
}

/** What is kept only saves time: a file that fails is done without until the next start, and a damaged one begun afresh then. */
function withKept<Result>(work: (readings: KeptReadings) => Result): Result | undefined {
  if (!kept) return undefined;
  try {
    return work(kept.readings);
  } catch (error) {
    kept.readings.close();
    if (isDamage(error)) KeptReadings.remove(kept.file);
    kept = undefined;
    return undefined;
  }
}

serveWorker(handlers);
