import { expect, onTestFinished, test } from 'vitest';
import { aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';
import { SearchCancelled } from '#main/search/work-limit.ts';

/** Gives a search up when it looks for the nth time whether anyone waits; answers how many texts it read for that. */
function textsReadBefore(look: number, query: string, texts: readonly string[]): number {
  const { index } = temporaryIndex(onTestFinished);
  putDocuments(
    index,
    texts.map((text, at) => aNote(`n${at}`, { title: 'Untold', text })),
  );
  let [read, looked] = [0, 0];
  const all: typeof index.all = (sql, ...values) => {
    if (/ text, .*JOIN texts/s.test(sql)) read += 1;
    return index.all(sql, ...values);
  };
  const reader = new Proxy(index, {
    get: (_, name) => {
      const member = name === 'all' ? all : Reflect.get(index, name, index);
      return typeof member === 'function' ? member.bind(index) : member;
    },
  });
  const isCancelled = () => {
    looked += 1;
    return looked === look;
  };
  expect(() => searchDocuments(reader, { query, isTyping: false, patienceMs }, { isCancelled })).toThrow(
    SearchCancelled,
  );
  return read;
}

const line = 'The rocket stood there. A launch came later. ';

test.each(['sentence:(rocket launch)', 'paragraph:(rocket launch)', 'rocket near:s launch'])(
  '%s looks after each text whether anyone still waits',
  (query) => {
    const texts = Array.from({ length: 30 }, () => line.repeat(20));
    for (const look of [3, 10, 20]) {
      const read = textsReadBefore(look, query, texts);
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThanOrEqual(look);
    }
  },
);

test('within one long text it is looked before each paragraph that is parted into sentences', () => {
  const paragraphs = `${line}\n`.repeat(500);
  expect(textsReadBefore(400, 'sentence:(rocket launch)', [paragraphs])).toBe(1);
});
