import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave, type SaveStatus } from '#renderer/notes/autosave.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';
import type { NoteText } from '#shared/notes/merge/merge-states.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function writeDesk(answer: (title: string) => Promise<{ revision: string; updatedAt: string }>) {
  const desk = {
    title: '',
    saved: [] as { title: string; revision: string }[],
    journal: undefined as NoteText | undefined,
    statuses: [] as SaveStatus[],
    failures: [] as unknown[],
    autosave: undefined as unknown as Autosave,
    write(title: string) {
      desk.title = title;
      desk.autosave.changed();
    },
  };
  desk.autosave = new Autosave('r0', {
    read: () => ({ title: desk.title, state: editorStateOfText(desk.title) }),
    save: ({ title, revision }) => {
      desk.saved.push({ title, revision });
      return answer(title);
    },
    keepJournal: async (text) => {
      desk.journal = text;
    },
    clearJournal: async () => {
      desk.journal = undefined;
    },
    onStatus: (status) => desk.statuses.push(status),
    onSaved: () => {},
    onFailed: async (error) => {
      desk.failures.push(error);
      return error === 'conflict' ? { mergedWith: 'theirs' } : undefined;
    },
  });
  return desk;
}

let count = 0;
const accept = async () => {
  count += 1;
  return { revision: `r${count}`, updatedAt: '2026-01-01T00:00:00.000Z' };
};

test('a pause of 800 ms saves once, with what was typed last', async () => {
  const desk = writeDesk(accept);
  desk.write('a');
  await vi.advanceTimersByTimeAsync(700);
  desk.write('ab');
  await vi.advanceTimersByTimeAsync(799);
  expect(desk.saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(desk.saved).toEqual([{ title: 'ab', revision: 'r0' }]);
});

test('someone who never pauses is saved every ten seconds, each save on top of the one before', async () => {
  count = 0;
  const desk = writeDesk(accept);
  let mostUnkept = 0;
  for (let key = 1; key <= 205; key += 1) {
    desk.write(`${key}`);
    await vi.advanceTimersByTimeAsync(100);
    const kept = Math.max(Number(desk.journal?.title ?? 0), Number(desk.saved.at(-1)?.title ?? 0));
    mostUnkept = Math.max(mostUnkept, key - kept);
  }
  expect(desk.saved.map(({ revision }) => revision)).toEqual(['r0', 'r1']);
  // Ten keys are a second.
  expect(mostUnkept).toBeLessThan(10);
});

test('unsaved words are in the journal within a second, and gone from it once they are saved', async () => {
  let acknowledge = () => {};
  const desk = writeDesk(
    () =>
      new Promise((resolve) => {
        acknowledge = () => resolve({ revision: 'r1', updatedAt: '' });
      }),
  );
  desk.write('precious');
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.journal?.title).toBe('precious');
  acknowledge();
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.journal).toBeUndefined();
});

test('a save that fails stays "Not saved", keeps the words, and is tried again', async () => {
  let isFull = true;
  const desk = writeDesk(async () => {
    if (isFull) throw 'disk full';
    return { revision: 'r1', updatedAt: '' };
  });
  desk.write('a');
  await desk.autosave.flush();
  expect([desk.statuses.at(-1), desk.autosave.isClean, desk.journal?.title]).toEqual(['not-saved', false, 'a']);
  isFull = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([desk.statuses.at(-1), desk.autosave.isClean, desk.journal]).toEqual(['saved', true, undefined]);
});

test('after a conflict what was merged is saved at once, on top of what the vault has', async () => {
  let isFirst = true;
  const desk = writeDesk(async () => {
    if (!isFirst) return { revision: 'r9', updatedAt: '' };
    isFirst = false;
    throw 'conflict';
  });
  desk.write('mine');
  await desk.autosave.flush();
  expect([desk.autosave.isClean, desk.failures, desk.saved.map(({ revision }) => revision)]).toEqual([
    true,
    ['conflict'],
    ['r0', 'theirs'],
  ]);
});

test('two windows that keep saving under each other do not keep a flush from ending', async () => {
  const desk = writeDesk(() => Promise.reject('conflict'));
  desk.write('mine');
  await desk.autosave.flush();
  expect([desk.autosave.isClean, desk.saved.length]).toEqual([false, 5]);
});

test('words typed during a save go with the next one', async () => {
  count = 0;
  const desk = writeDesk(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return accept();
  });
  desk.write('one');
  const saving = desk.autosave.flush();
  desk.write('one two');
  await vi.advanceTimersByTimeAsync(300);
  await saving;
  expect(desk.autosave.isClean).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect([desk.saved, desk.autosave.isClean]).toEqual([
    [
      { title: 'one', revision: 'r0' },
      { title: 'one two', revision: 'r1' },
    ],
    true,
  ]);
});

test('a note read back after its own save is not taken for a change from outside', async () => {
  count = 0;
  const desk = writeDesk(accept);
  desk.write('a');
  await desk.autosave.flush();
  expect(['r0', 'r1', 'x'].map((revision) => desk.autosave.isForeign(revision))).toEqual([false, false, true]);
});
