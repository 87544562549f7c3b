import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import type { GazetteerEntity, RecognizedMention } from '#main/entities/recognize/types.ts';
import type { handlers, RecognizeInput } from '#main/entities/recognize-worker.ts';
import { type CpuLimits, withinCpuTime } from '#main/workers/within-cpu-time.ts';
import { type OpenWorker, openWorker, WorkerLost } from '#main/workers/worker-call.ts';
import { workerEntry } from '#main/workers/worker-entry.ts';
import type { Claim, Quote } from '#shared/entities/statements.ts';
import type { EntityRecord, Mention } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';
import type { TextEvent } from '#shared/timeline/types.ts';

export interface RecognizedFact {
  readonly start: number;
  readonly end: number;
  readonly type: 'money' | 'date';
  /** "USD 120000000", or a date or a range of dates in ISO 8601; absent when the text does not settle it. */
  readonly value?: string;
}

export interface Recognition {
  readonly mentions: Mention[];
  readonly facts: RecognizedFact[];
  readonly quotes: Quote[];
  readonly claims: Claim[];
  readonly events: TextEvent[];
}

/**
 * When a worker is taken to be stuck. Many texts may wait in one, and one of five million characters takes a minute of the
 * processor.
 */
const stuckAfter: CpuLimits = { cpuMs: 180_000, idleMs: 600_000 };

/** Recognition in a worker thread of its own, which is started again when it is lost. */
export class Recognizer {
  #worker: OpenWorker<typeof handlers>;
  #records = new Map<EntityId, EntityRecord>();
  #found: readonly GazetteerEntity[] = [];
  #keptIn: string | undefined;
  readonly #limits: CpuLimits;
  readonly #alone = new KeyedQueue();

  private constructor(limits: CpuLimits) {
    this.#limits = limits;
    this.#worker = openRecognizeWorker();
  }

  static start(limits: CpuLimits = stuckAfter): Recognizer {
    return new Recognizer(limits);
  }

  /** The vault's entities, hidden ones too; they take effect for every text asked about from now on. */
  async setEntities(records: readonly EntityRecord[], found: readonly GazetteerEntity[] = []): Promise<void> {
    this.#records = new Map(records.map((record) => [record.id, record]));
    this.#found = found;
    await this.#ask((worker) => worker.ask.setEntities(records, found));
  }

  /** One record, new or changed: the work does not grow with how many there are. */
  async putEntity(record: EntityRecord): Promise<void> {
    this.#records.set(record.id, record);
    await this.#ask((worker) => worker.ask.putEntity(record));
  }

  async removeEntity(id: EntityId): Promise<void> {
    this.#records.delete(id);
    await this.#ask((worker) => worker.ask.removeEntity(id));
  }

  /**
   * Keeps what is said of documents in a file, and looks there before it reads one. Where no file can be made there, all
   * is read. The names have to be set after it.
   */
  async keepReadings(file: string): Promise<void> {
    this.#keptIn = file;
    await this.#ask((worker) => worker.ask.keepReadings(file));
  }

  /** Closes that file, unless another has taken its place. */
  async letGoOfReadings(file: string): Promise<void> {
    if (this.#keptIn === file) this.#keptIn = undefined;
    await this.#ask((worker) => worker.ask.letGoOfReadings(file));
  }

  /** Documents that are gone. */
  async forget(documents: readonly DocumentId[]): Promise<void> {
    await this.#ask((worker) => worker.ask.forget(documents));
  }

  /** `document`: whose text it is, where the answer is worth keeping. @throws WorkerLost for a text that cannot be read */
  async recognize(input: RecognizeInput, document?: DocumentId): Promise<Recognition> {
    const { found, ...said } = await this.#ask((worker) => worker.ask.read(input, document));
    return { ...toRecognition(found), ...said };
  }

  /** Names and facts in one list, first to last. */
  async recognizeAll(input: RecognizeInput): Promise<RecognizedMention[]> {
    return await this.#ask((worker) => worker.ask.recognize(input));
  }

  async close(): Promise<void> {
    await this.#worker.close();
  }

  /**
   * Asks once more of a new worker: one bad text must not end recognition, and must not be tried for ever either. What is
   * asked again is asked alone, so that a text that ends the worker once more ends it for itself only.
   */
  async #ask<T>(call: (worker: OpenWorker<typeof handlers>) => Promise<T>): Promise<T> {
    try {
      return await this.#askOnce(call);
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      return await this.#alone.run('', () => this.#askOnce(call));
    }
  }

  async #askOnce<T>(call: (worker: OpenWorker<typeof handlers>) => Promise<T>): Promise<T> {
    const worker = this.#worker;
    try {
      return await withinCpuTime(worker, this.#limits, call(worker));
    } catch (error) {
      if (error instanceof WorkerLost && this.#worker === worker) this.#startAgain();
      throw error;
    }
  }

  /** Both are asked before anything else can be: what is read without the vault's names would be kept as if with them. */
  #startAgain(): void {
    this.#worker = openRecognizeWorker();
    const { ask } = this.#worker;
    // One that is lost at once is found out by whoever asks it next.
    if (this.#keptIn !== undefined) ask.keepReadings(this.#keptIn).catch(() => undefined);
    ask.setEntities([...this.#records.values()], this.#found).catch(() => undefined);
  }
}

function openRecognizeWorker(): OpenWorker<typeof handlers> {
  return openWorker<typeof handlers>(
    workerEntry('recognize-worker', new URL('./recognize-worker.ts', import.meta.url)),
  );
}

function toRecognition(found: readonly RecognizedMention[]): Pick<Recognition, 'mentions' | 'facts'> {
  const mentions: Mention[] = [];
  const facts: RecognizedFact[] = [];
  for (const { start, end, type, entityId, name, layer, score, rule, value, alternatives } of found) {
    if (type === 'money' || type === 'date') facts.push({ start, end, type, ...(value !== undefined && { value }) });
    else if (entityId !== undefined) {
      const mention = { start, end, entityId, type, name, layer, score, rule };
      mentions.push(alternatives === undefined ? mention : { ...mention, alternatives: [...alternatives] });
    }
  }
  return { mentions, facts };
}
