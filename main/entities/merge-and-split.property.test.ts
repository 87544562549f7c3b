import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChangeFeed } from '#main/documents/change-feed.ts';
import { DocumentStore } from '#main/documents/document-store.ts';
import { LinkFollower } from '#main/documents/link-follower.ts';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { EntityLedger } from '#main/entities/entity-ledger.ts';
import { EntityService } from '#main/entities/entity-service.ts';
import { EntityStore } from '#main/entities/entity-store.ts';
import { LookAgain } from '#main/entities/look-again.ts';
import { MentionDecisions } from '#main/entities/mention-decisions.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import type { Recognition } from '#main/entities/recognizer.ts';
import { SearchIndex } from '#main/index/search-index.ts';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';
import { temporaryVault, testDeps } from '#main/vault/temporary-vault.ts';
import type { ChangedEntity, Mention } from '#shared/entities/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { DocumentId, EntityId, NoteId } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';
import { noteRecordSchema } from '#shared/notes/types.ts';

/**
 * Merges, splits and their way back over a real vault and a real index. Only reading names is a plain function here, so
 * that what is counted depends on nothing but the decisions.
 */
let index: SearchIndex;

beforeAll(async () => {
  index = await SearchIndex.open({ file: join(await temporaryFolder(), 'index.sqlite') });
});

afterAll(() => index.close());

const names = ['Ada', 'Bob', 'Cyd', 'Dan', 'Eve'] as const;
const ids = names.map((name) => deriveEntityId('person', name));
const idOf = (which: number): EntityId => ids[which % ids.length] as EntityId;

function namesIn(text: string): Recognition {
  const mentions = [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: name, index: start }): Mention[] => {
    const place = { start, end: start + name.length, layer: 'detected', score: 0.9, rule: 'name' } as const;
    return [{ ...place, entityId: deriveEntityId('person', name), type: 'person', name }];
  });
  return { mentions, facts: [], quotes: [], claims: [], events: [] };
}

/** A vault with one note for each text, and everything that changes entities in it. */
async function openVaultOf(texts: readonly string[]) {
  await index.clear();
  const vault = await temporaryVault();
  const changes = new ChangeFeed();
  const store = new EntityStore(vault);
  const recognizer = {
    recognize: async ({ text }: { text: string }) => namesIn(text),
    putEntity: async () => undefined,
    forget: async () => undefined,
  };
  const documents = new DocumentStore({
    vault,
    index,
    recognizer,
    changes,
    entityOf: (id) => store.get(id),
    isSameIn: (document, a, b) => store.isSameIn(document, a, b),
    onIndexError: (error) => {
      throw error;
    },
  });
  const background: Promise<void>[] = [];
  const signal = new AbortController().signal;
  const inBackground = (work: () => Promise<void>) => void background.push(work());
  const lookAgain = new LookAgain({ index, documents, recognizer, changes, inBackground, signal });
  // Moments differ, as they do when a person decides.
  let moment = testDeps.now().getTime();
  const now = () => new Date(moment++);
  const entities = new EntityService({
    store,
    ledger: new EntityLedger({ store, index, changes, lookAgain, now }),
    decisions: new MentionDecisions({ documents, index, now }),
    links: new LinkFollower({ documents, index }),
    index,
    operations: new OperationLog(testDeps.newId),
    now,
  });
  const at = now().toISOString();
  const notes = await Promise.all(
    texts.map(async (text) => {
      const id = testDeps.newId() as NoteId;
      const state = editorStateOfText(text);
      await documents.putNote(
        noteRecordSchema.parse({ id, title: 'Note', state, links: [], createdAt: at, updatedAt: at }),
      );
      return id;
    }),
  );
  const settled = async () => {
    await Promise.all(background);
    await documents.settled();
  };
  await settled();
  return {
    entities,
    notes,
    settled,
    /** The mentions of everything that is shown, by id; what has none is left out. */
    async counts(): Promise<Record<string, number>> {
      await settled();
      const shown = new Set(ids.map((id) => entities.survivor(id)));
      const pages = await Promise.all([...shown].map(async (id) => [id, await countOf(id)] as const));
      return Object.fromEntries(pages.filter(([, count]) => count > 0).toSorted());
    },
    async rebuild(): Promise<void> {
      await settled();
      await index.clear();
      await index.putEntities(store.all());
      for (const id of notes) await documents.refresh(id);
    },
    recordCount: () => store.all().length,
    close: () => vault.close(),
  };
}

type Opened = Awaited<ReturnType<typeof openVaultOf>>;

async function countOf(id: EntityId): Promise<number> {
  return (await index.entityPage(id, null))?.mentionCount ?? 0;
}

const steps = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('merge' as const), a: fc.nat(4), b: fc.nat(4) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('split' as const),
      a: fc.nat(4),
      b: fc.nat(4),
      documents: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('apart' as const), a: fc.nat(4), b: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }) },
);
type Step = typeof steps extends fc.Arbitrary<infer Value> ? Value : never;
const texts = fc.array(
  fc.array(fc.constantFrom(...names), { maxLength: 6 }).map((words) => words.join(' ')),
  {
    minLength: 5,
    maxLength: 5,
  },
);

/** What could not be done because it is one thing, is nowhere mentioned or was changed since, is no matter here. */
async function unlessRefused<Result>(work: Promise<Result>): Promise<Result | undefined> {
  return work.catch((error: unknown) => {
    if (!(error instanceof FailureError)) throw error;
    expect(['SAME_THING', 'NOT_FOUND', 'CHANGED_SINCE']).toContain(error.failure.code);
    return undefined;
  });
}

/** Does one step, looks whether mentions moved as they should, and answers with the change. */
async function take(step: Exclude<Step, { kind: 'undo' }>, { entities, notes, counts }: Opened) {
  const before = await counts();
  const [a, b] = [entities.survivor(idOf(step.a)), entities.survivor(idOf(step.b))];
  const changed = await unlessRefused(ask(step, a, b, entities, notes));
  if (!changed) return undefined;
  const after = await counts();
  const sum = (of: Record<string, number>) => (of[a] ?? 0) + (of[b] ?? 0);
  if (step.kind === 'merge') expect([after[b] ?? 0, after[a] ?? 0]).toEqual([sum(before), 0]);
  if (step.kind === 'split') expect(sum(after)).toBe(sum(before));
  if (step.kind === 'apart') expect(after).toEqual(before);
  return { operation: changed.operation, before };
}

function ask(
  step: Exclude<Step, { kind: 'undo' }>,
  a: EntityId,
  b: EntityId,
  entities: EntityService,
  notes: readonly DocumentId[],
): Promise<ChangedEntity> {
  if (step.kind === 'merge') return entities.merge(a, b);
  if (step.kind === 'apart') return entities.keepApart(a, b, true);
  const documents = step.documents.flatMap((at) => notes[at] ?? []);
  return entities.split({ from: a, documents, into: { type: 'person', name: names[step.b] ?? '' } });
}

test('whatever is merged, split, kept apart and taken back in whatever order, no mention is lost or counted twice', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(steps, { maxLength: 9 }), fc.boolean(), async (written, sequence, isForward) => {
      const vault = await openVaultOf(written);
      const atFirst = await vault.counts();
      const total = Object.values(atFirst).reduce((sum, count) => sum + count, 0);
      let done: string[] = [];
      for (const step of sequence) {
        if (step.kind === 'undo') {
          const operation = done[step.which % Math.max(1, done.length)];
          if (operation === undefined) continue;
          const isUndone = (await unlessRefused(vault.entities.undo(operation).then(() => true))) ?? false;
          if (isUndone) done = done.filter((other) => other !== operation);
        } else {
          const taken = await take(step, vault);
          if (taken) done.push(taken.operation);
        }
        const now = await vault.counts();
        expect(Object.values(now).reduce((sum, count) => sum + count, 0)).toBe(total);
      }
      const grown = await vault.counts();
      await vault.rebuild();
      expect(await vault.counts()).toEqual(grown);
      // Oldest first or newest first; what something later stands on has its turn when that is gone.
      for (let isMoving = true; isMoving && done.length > 0; ) {
        isMoving = false;
        for (const operation of isForward ? done : done.toReversed()) {
          if (!(await unlessRefused(vault.entities.undo(operation).then(() => true)))) continue;
          done = done.filter((other) => other !== operation);
          isMoving = true;
        }
      }
      expect([done, await vault.counts(), vault.recordCount()]).toEqual([[], atFirst, 0]);
      await vault.close();
    }),
    { numRuns: 30 },
  );
});

test('a change that is taken back at once leaves every count as it was', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.array(steps, { minLength: 1, maxLength: 5 }), async (written, sequence) => {
      const vault = await openVaultOf(written);
      for (const step of sequence) {
        if (step.kind === 'undo') continue;
        const taken = await take(step, vault);
        if (!taken) continue;
        await vault.entities.undo(taken.operation);
        expect(await vault.counts()).toEqual(taken.before);
        // Leave it done, so that the next one is taken on top of it.
        await take(step, vault);
      }
      await vault.close();
    }),
    { numRuns: 15 },
  );
});
