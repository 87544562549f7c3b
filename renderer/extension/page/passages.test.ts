import { expect, test } from 'vitest';
import { findPassages, passageOf } from '#renderer/extension/page/passages.ts';

const textIn = (selector: string) => document.querySelector(selector)?.firstChild ?? document;

test('a passage has its words and what stands around them', () => {
  document.body.innerHTML = '<article><p>One two three.</p>\n<p id="b">Four   five\n six seven.</p></article>';
  const range = document.createRange();
  range.setStart(textIn('#b'), 7);
  range.setEnd(textIn('#b'), 16);
  expect(passageOf(range)).toEqual({ exact: 'five six', prefix: 'One two three. Four ', suffix: ' seven.' });
});

test('a passage is found again across blocks and in shadow roots, and the right one of several', () => {
  document.body.innerHTML =
    '<p>Same words here.</p><p>Other: Same words here.</p><x-a></x-a><p>End <b>of</b></p><p>it</p>';
  const root = document.querySelector('x-a')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>Within the shadow</p>';
  const wanted = [
    { exact: 'Same words', prefix: 'Other: ', suffix: '' },
    { exact: 'the shadow', prefix: '', suffix: '' },
    { exact: 'of it', prefix: '', suffix: '' },
    { exact: 'not there', prefix: '', suffix: '' },
  ];
  const found = findPassages(document, wanted);
  expect(wanted.map((one) => found.get(one)?.toString())).toEqual(['Same words', 'the shadow', 'ofit', undefined]);
  expect(found.get(wanted[0] ?? { exact: '', prefix: '', suffix: '' })?.startContainer).toBe(textIn('p + p'));
});
