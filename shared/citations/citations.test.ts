import { expect, test } from 'vitest';
import { bibliographyOf } from '#shared/citations/bibliography.ts';
import { citedClips } from '#shared/citations/cited-clips.ts';
import { bibtexOf, cslJsonOf, risOf } from '#shared/citations/export-sources.ts';
import { readName } from '#shared/citations/names.ts';
import { htmlOfRuns, markdownOfRuns, textOfRuns } from '#shared/citations/runs.ts';
import { type CitationStyle, citationStyleSchema, type Source } from '#shared/citations/types.ts';
import { clipIdSchema } from '#shared/ids.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

const ids = ['01hzzzzzzzzzzzzzzzzzzzzzz1', '01hzzzzzzzzzzzzzzzzzzzzzz2', '01hzzzzzzzzzzzzzzzzzzzzzz3'].map((id) =>
  clipIdSchema.parse(id),
);
const clip = (at: number) => ids[at] ?? clipIdSchema.parse('');

const talks: Source = {
  clip: clip(0),
  title: 'Altman looks for a rocket',
  authors: ['Berber Jin', 'Ada Ray'],
  outlet: 'Orbit Daily',
  published: '2025-12-04T08:12:00+01:00',
  address: 'https://orbit.example/talks',
  accessed: '2025-12-05T10:00:00.000Z',
  language: 'en',
};
const nameless: Source = { ...talks, clip: clip(1), title: 'Who owns orbit?', authors: [], published: null };
const again: Source = { ...talks, clip: clip(2), title: 'Another rocket', published: '2025-12-20' };

const entry = (source: Source, style: CitationStyle) =>
  textOfRuns(bibliographyOf([source], style).entries[0]?.runs ?? []);
const inText = (source: Source, style: CitationStyle) => bibliographyOf([source], style).inText.get(source.clip);

test.each<[CitationStyle, string, string]>([
  [
    'apa',
    'Jin, B., & Ray, A. (2025, December 4). Altman looks for a rocket. Orbit Daily. https://orbit.example/talks',
    '(Jin & Ray, 2025)',
  ],
  [
    'chicago-author-date',
    'Jin, Berber, and Ada Ray. 2025. “Altman looks for a rocket.” Orbit Daily, December 4, 2025. https://orbit.example/talks.',
    '(Jin and Ray 2025)',
  ],
  [
    'chicago-notes',
    'Berber Jin and Ada Ray, “Altman looks for a rocket,” Orbit Daily, December 4, 2025, https://orbit.example/talks.',
    '[1]',
  ],
  [
    'mla',
    'Jin, Berber, and Ada Ray. “Altman looks for a rocket.” Orbit Daily, 4 Dec. 2025, https://orbit.example/talks.',
    '(Jin and Ray)',
  ],
  [
    'ieee',
    'B. Jin and A. Ray, “Altman looks for a rocket,” Orbit Daily, Dec. 4, 2025. [Online]. Available: https://orbit.example/talks',
    '[1]',
  ],
  [
    'harvard',
    'Jin, B. and Ray, A. (2025) ‘Altman looks for a rocket’, Orbit Daily, 4 December. Available at: https://orbit.example/talks (Accessed: 5 December 2025).',
    '(Jin and Ray, 2025)',
  ],
  [
    'plain',
    'Altman looks for a rocket. Berber Jin and Ada Ray, Orbit Daily, 4 December 2025. https://orbit.example/talks',
    '[1]',
  ],
])('an article in the style %s', (style, expected, cited) => {
  expect([entry(talks, style), inText(talks, style)]).toEqual([expected, cited]);
});

test.each<[CitationStyle, string, string]>([
  ['apa', 'Who owns orbit? (n.d.). Orbit Daily. https://orbit.example/talks', '(“Who owns orbit?,” n.d.)'],
  [
    'chicago-author-date',
    '“Who owns orbit?” n.d. Orbit Daily. https://orbit.example/talks.',
    '(“Who owns orbit?” n.d.)',
  ],
  ['chicago-notes', '“Who owns orbit?” Orbit Daily, https://orbit.example/talks.', '[1]'],
  ['mla', '“Who owns orbit?” Orbit Daily, https://orbit.example/talks. Accessed 5 Dec. 2025.', '(“Who owns orbit?”)'],
  [
    'harvard',
    '‘Who owns orbit?’ (no date), Orbit Daily. Available at: https://orbit.example/talks (Accessed: 5 December 2025).',
    '(‘Who owns orbit?’, no date)',
  ],
])('one without writer and date in the style %s', (style, expected, cited) => {
  expect([entry(nameless, style), inText(nameless, style)]).toEqual([expected, cited]);
});

test('two works of one year by the same writers are told apart', () => {
  const { entries, inText: cited } = bibliographyOf([talks, again], 'apa');
  expect(entries.map(({ clip: id }) => id)).toEqual([talks.clip, again.clip]);
  expect([cited.get(talks.clip), cited.get(again.clip)]).toEqual(['(Jin & Ray, 2025a)', '(Jin & Ray, 2025b)']);
});

test('numbers follow the order of citing, lists by name the alphabet', () => {
  const zed = { ...talks, authors: ['Zoe Zed'] };
  const abe = { ...again, authors: ['Abe Able'] };
  expect(bibliographyOf([zed, abe], 'ieee').entries.map(({ mark }) => mark)).toEqual(['[1]', '[2]']);
  expect(bibliographyOf([zed, abe], 'mla').entries.map(({ clip: id }) => id)).toEqual([abe.clip, zed.clip]);
});

test('every style can say something of a source of which nothing is known but a title', () => {
  const bare = { ...nameless, outlet: null, address: null, language: null };
  for (const style of citationStyleSchema.options) {
    const text = entry(bare, style);
    expect([style, text.includes('Who owns orbit?'), /null|undefined|NaN/.test(text)]).toEqual([style, true, false]);
  }
});

test.each([
  ['Berber Jin', 'Jin', 'Berber'],
  ['Ursula von der Leyen', 'von der Leyen', 'Ursula'],
  ['Jin, Berber', 'Jin', 'Berber'],
  ['Martin Luther King Jr.', 'King Jr.', 'Martin Luther'],
])('the name %s is read in its parts', (name, family, given) => {
  expect(readName(name)).toEqual({ family, given });
});

test.each(['Reuters', 'Orbit Daily Staff', 'The Associated Press'])('%s is not taken for a person', (name) => {
  expect(readName(name)).toEqual({ literal: name });
});

test('it is carried out as Markdown and rich text with its markup escaped', () => {
  const odd = { ...talks, title: 'A *bold* <b>claim</b>', outlet: 'Orbit & Co' };
  const runs = bibliographyOf([odd], 'apa').entries[0]?.runs ?? [];
  expect(markdownOfRuns(runs)).toContain(
    'A \\*bold\\* \\<b\\>claim\\</b\\>. *Orbit & Co*. <https://orbit.example/talks>',
  );
  expect(htmlOfRuns(runs)).toContain('A *bold* &#60;b&#62;claim&#60;/b&#62;. <i>Orbit &#38; Co</i>. <a href=');
});

test('it is carried out for citation managers', () => {
  expect(JSON.parse(cslJsonOf([talks]))).toEqual([
    {
      id: talks.clip,
      type: 'article-newspaper',
      title: 'Altman looks for a rocket',
      author: [
        { family: 'Jin', given: 'Berber' },
        { family: 'Ray', given: 'Ada' },
      ],
      'container-title': 'Orbit Daily',
      issued: { 'date-parts': [[2025, 12, 4]] },
      accessed: { 'date-parts': [[2025, 12, 5]] },
      URL: 'https://orbit.example/talks',
      language: 'en',
    },
  ]);
  const bibtex = bibtexOf([{ ...talks, title: '50% of {Nova} & more' }, again]);
  expect(bibtex).toContain(
    '@online{jin2025nova,\n  title = {{50\\% of \\{Nova\\} \\& more}},\n  author = {Jin, Berber and Ray, Ada}',
  );
  expect(new Set(bibtex.match(/@online\{\w+/g)).size).toBe(2);
  expect(risOf([talks]).split('\r\n')).toEqual([
    'TY  - NEWS',
    'TI  - Altman looks for a rocket',
    'AU  - Jin, Berber',
    'AU  - Ray, Ada',
    'T2  - Orbit Daily',
    'PY  - 2025',
    'DA  - 2025/12/04',
    'Y2  - 2025/12/05',
    'UR  - https://orbit.example/talks',
    'LA  - en',
    'ER  - ',
    '',
  ]);
});

test('what a note links, quotes and embeds of clips is what it cites, in order and once', () => {
  const block = (fields: object) => ({ type: 'x', version: 1, ...fields });
  const state = {
    root: rootNode([
      paragraphNode([textNode('see '), referenceNode({ kind: 'clip', id: clip(1) }, 'that')]),
      block({ quote: { clip: clip(0) } }),
      block({ target: { kind: 'highlight', clip: clip(2), highlight: 'h' } }),
      paragraphNode([referenceNode({ kind: 'clip', id: clip(0) }, 'again')]),
    ]),
  };
  expect(citedClips(state)).toEqual([clip(1), clip(0), clip(2)]);
});
