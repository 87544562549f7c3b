import { expect, test } from 'vitest';
import { listedLanguage } from '#renderer/editor/code/languages.ts';

test('code that came with a short name of its language is shown under the whole one', () => {
  const written = ['ts', 'TSX', 'Python', 'html', '', 'cobol', 'constructor'];
  const shown = ['typescript', 'typescript', 'python', 'xml', '', 'cobol', 'constructor'];
  expect(written.map(listedLanguage)).toEqual(shown);
});
