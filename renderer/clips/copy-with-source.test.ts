import { expect, test } from 'vitest';
import { quoteAsHtml, quoteAsMarkdown } from '#renderer/clips/copy-with-source.ts';
import { formatDate } from '#renderer/ui/format.ts';

const clip = {
  title: 'A <new> rocket [again]',
  address: 'https://orbit.example/rocket?a=1&b="2"',
  outlet: 'Orbit Daily',
  published: '2025-12-04',
  fileName: null,
};

test('a quote is rich text with its source, and nothing in it can be markup', () => {
  expect(quoteAsHtml('One < two & “three”.\n\nFour.', clip)).toBe(
    `<blockquote cite="https://orbit.example/rocket?a=1&amp;b=&quot;2&quot;"><p>One &lt; two &amp; “three”.</p><p>Four.</p></blockquote><p>Orbit Daily, <a href="https://orbit.example/rocket?a=1&amp;b=&quot;2&quot;">A &lt;new&gt; rocket [again]</a>, ${formatDate('2025-12-04')}</p>`,
  );
});

test('a quote is Markdown where no rich text is taken', () => {
  expect(quoteAsMarkdown('One.\nTwo.', clip)).toBe(
    `> One.\n>\n> Two.\n\nOrbit Daily, [A \\<new\\> rocket \\[again\\]](<https://orbit.example/rocket?a=1&b="2">), ${formatDate('2025-12-04')}\n`,
  );
});

test('of a pasted text without an address only what is known is told', () => {
  const pasted = { ...clip, address: null, outlet: null, published: null, title: 'Notes' };
  expect(quoteAsMarkdown('One.', pasted)).toBe('> One.\n\nNotes\n');
  expect(quoteAsHtml('One.', pasted)).toBe('<blockquote><p>One.</p></blockquote><p>Notes</p>');
});
