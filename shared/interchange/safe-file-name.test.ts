import { expect, test } from 'vitest';
import { safeFileName } from '#shared/interchange/safe-file-name.ts';

test.each([
  ['Altman looks for a rocket', 'Altman looks for a rocket'],
  ['../../etc/passwd', 'etc passwd'],
  ['a:b*c?"<d>|e\\f', 'a b c d e f'],
  ['CON', '_CON'],
  ['nul.json', '_nul.json'],
  ['COM¹', '_COM¹'],
  ['ends with dots. . .', 'ends with dots'],
  ['cod\u202eexe.fdp', 'cod exe.fdp'],
  ['line\r\nbreak\u2028and\u0000more', 'line break and more'],
  ['', 'Backstory'],
  ['...', 'Backstory'],
])('%j becomes a name that every system takes', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('a name stays within what a file system takes, however it is written', () => {
  for (const sign of ['a', 'é', '語', '🚀']) {
    expect(encodeURIComponent(safeFileName(sign.repeat(300))).replace(/%../g, '.').length).toBeLessThanOrEqual(200);
  }
});
