import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SafePage, safePage } from '#main/clips/snapshot/safe-page.ts';

const asset = `${'a'.repeat(64)}.png`;
const address = 'https://ledger.example/story';
const pictures = new Map([
  ['https://ledger.example/rocket.png', asset],
  [asset, asset],
]);
const safe = (html: string): SafePage => safePage({ html, title: 'A story', address, pictures });
const bodyOf = ({ html }: SafePage) => /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '';

test('text, headings, tables and lists are kept in their order', () => {
  const html =
    '<h1>One</h1><p>Two <b>three</b></p><table><tr><td colspan="2">4</td></tr></table><ol start="5"><li>Five</ol>';
  expect(bodyOf(safe(html))).toBe(
    '<h1>One</h1><p>Two <b>three</b></p><table><tr><td colspan="2">4</td></tr></table><ol start="5"><li>Five</li></ol>',
  );
});

test('stored pictures are shown, others are told by their words', () => {
  const page = safe(
    '<img src="/rocket.png" alt="A rocket" srcset="https://t.invalid/x 2x"><img src="https://t.invalid/x.png" alt="An advert">',
  );
  expect(bodyOf(page)).toBe(`<img src="${asset}" alt="A rocket"><small>An advert</small>`);
  expect(page.assets).toEqual([asset]);
});

test('a link leads nowhere and says where it led', () => {
  expect(bodyOf(safe('<a href="/next" onclick="x()" target="_top">Next</a>'))).toBe(
    '<u title="https://ledger.example/next">Next</u>',
  );
  expect(bodyOf(safe('<a href="javascript:__pwn()">Next</a>'))).toBe('<span>Next</span>');
});

test('what was in an open shadow tree is shown', () => {
  expect(bodyOf(safe('<x-card><template shadowrootmode="open"><p>Inside</p></template></x-card>'))).toBe(
    '<p>Inside</p>',
  );
});

/** Of the attacks on pages that are shown; each must leave the words before and after it. */
const attacks = [
  '<script>__pwn()</script>',
  '<script type="module" src="//t.invalid/x.js"></script>',
  '<img src=x onerror=__pwn()>',
  '<svg/onload=__pwn()>',
  '<svg><a xlink:href="javascript:__pwn()"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=__pwn()>#x"></svg>',
  '<details open ontoggle=__pwn()>d</details>',
  '<input autofocus onfocus=__pwn()>',
  '<video poster="https://t.invalid/p.png"><source src="https://t.invalid/v.mp4" onerror=__pwn()></video>',
  '<audio src="https://t.invalid/a.mp3" autoplay></audio>',
  '<iframe srcdoc="<script>__pwn()</script>"></iframe>',
  '<iframe src="javascript:__pwn()"></iframe>',
  '<object data="https://t.invalid/o"></object><embed src="https://t.invalid/e">',
  '<form action="https://t.invalid/f"><button formaction="javascript:__pwn()">b</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://t.invalid/"><base href="//t.invalid/"><link rel="dns-prefetch" href="//t.invalid">',
  '<style>@import url(https://t.invalid/s.css);</style><p style="background:url(https://t.invalid/b)">styled</p>',
  '<table background="https://t.invalid/t.png"><tr><td background="https://t.invalid/d.png">cell</td></tr></table>',
  '<div data-background-iframe="javascript:__pwn()" id="root" class="modal" name="constructor">d</div>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__pwn()&gt;"></math>',
  '<svg></p><style><a title="</style><img src onerror=__pwn()>"></svg>',
  '<noscript><p title="</noscript><img src=x onerror=__pwn()>"></noscript>',
  '<template><img src=x onerror=__pwn()></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=__pwn()>">',
  '<p id="</textarea><img src=x onerror=__pwn()>">p</p>',
  '<a href="https://t.invalid/" ping="https://t.invalid/ping" title="x" onmouseover=__pwn()>l</a>',
  '<img src="file:///etc/passwd"><img src="\\\\t.invalid\\share\\x.png"><img src="//127.0.0.1:27271/x">',
  '<picture><source srcset="https://t.invalid/s.webp"><img src="https://t.invalid/i.png"></picture>',
  '<body onload=__pwn() background="https://t.invalid/b.png">',
  '<marquee onstart=__pwn()>m</marquee><dialog open>d</dialog>',
  '<!--><script>__pwn()</script>--><![CDATA[<script>__pwn()</script>]]><?foo="><script>__pwn()</script>',
];

const forbidden =
  /<(?!\/?(?:abbr|article|aside|b|blockquote|br|caption|cite|code|col|colgroup|dd|del|dfn|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hr|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|s|samp|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)[ >])[a-z!?/]/i;

test.each(attacks)('%s has no effect and costs no words', (attack) => {
  const page = safe(`<article><p>Words before.</p>${attack}</article><p>Words after.</p>`);
  const body = bodyOf(page);
  expect(body).not.toMatch(forbidden);
  const tags = body.match(/<[^>]*>/g) ?? [];
  // An address may be told in a title, and stand nowhere else.
  const told = tags.map((tag) => tag.replace(/ title="[^"]*"/, ''));
  expect(told.filter((tag) => /t\.invalid|javascript|on\w+=|style|srcset|data-|id=|class=|href/i.test(tag))).toEqual(
    [],
  );
  expect(body).toContain('Words before.');
  expect(body).toContain('Words after.');
});

test('what was made safe once stays as it is', () => {
  const piece = fc.oneof(
    fc.constantFrom(...attacks),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('<p>', '</div>', '<ul><li>', '<td>', '&amp;lt;', '<b title="'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const once = safe(`<div>${pieces.join('')}</div>`);
      const body = bodyOf(once);
      const twice = bodyOf(safePage({ html: body, title: '', address: null, pictures }));
      expect(twice).toBe(body);
      expect(twice).not.toMatch(forbidden);
    }),
    { numRuns: 1000 },
  );
});
