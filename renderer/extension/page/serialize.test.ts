import { beforeEach, expect, test } from 'vitest';
import { Budget } from '#renderer/extension/page/budget.ts';
import { PagePictures } from '#renderer/extension/page/page-pictures.ts';
import { serialize } from '#renderer/extension/page/serialize.ts';

function taken(range?: Range): Promise<string> {
  const budget = new Budget({ bytes: 1_000_000, timeMs: 60_000 });
  return serialize(document.body, { budget, pictures: new PagePictures(), range });
}

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

test('what a shadow root holds stands where it is shown, with what is put into its slots', async () => {
  document.body.innerHTML = '<news-story><p slot="lead">Lead</p><p>Body</p><i slot="none">never shown</i></news-story>';
  const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<h1>Title</h1><slot name="lead"></slot><hr><slot></slot><slot name="x">Instead</slot>';
  expect(await taken()).toBe(
    '<body><news-story><h1>Title</h1><p slot="lead">Lead</p><hr><p>Body</p>Instead</news-story></body>',
  );
});

test('nothing that was typed or filled in comes along', async () => {
  document.body.innerHTML = `<form action="/login"><label>Name <input value="ada"></label><textarea>draft</textarea>
<input type="hidden" value="csrf"><select><option selected value="7">Seven</option></select>
<div role="textbox" contenteditable="true">a comment half written</div><button value="secret">Send</button></form>`;
  const html = await taken();
  expect(html).not.toMatch(/ada|draft|csrf|half written|secret|action|selected|value=/);
  expect(html).toContain('<button>Send</button>');
});

test('scripts and styles stay behind, what the page says of itself comes along', async () => {
  document.body.innerHTML = `<script>steal()</script><style>p{}</style><template><p>never</p></template>
<script type="application/ld+json">{"headline":"A </b> headline"}</script><p onclick="x()" style="color:red">Text</p>`;
  const html = await taken();
  expect(html).not.toMatch(/steal|p\{\}|never|onclick/);
  expect(html).toContain('<script type="application/ld+json">{"headline":"A <\\/b> headline"}</script>');
  expect(html).toContain('<p style="color:red">Text</p>');
});

test('a page cannot hide its content behind fields named like the tree', async () => {
  document.body.innerHTML = `<form><input name="firstChild"><input name="childNodes"><input name="attributes">
<input name="nextSibling"><input name="localName"><input name="hasAttribute"><input name="isConnected">
<input name="ownerDocument"><input name="getRootNode"><input name="baseURI"><input name="nodeType"><p>The text of the page</p></form>`;
  expect(await taken()).toContain('<form>');
  expect(await taken()).toContain('<p>The text of the page</p>');
});

test('text and attributes cannot become markup', async () => {
  const link = document.createElement('a');
  link.setAttribute('title', '"><script>x</script>');
  link.textContent = '<script>y</script> & more';
  document.body.append(link);
  expect(await taken()).toBe(
    '<body><a title="&quot;>&lt;script>x&lt;/script>">&lt;script&gt;y&lt;/script&gt; &amp; more</a></body>',
  );
});

test('links lead where they lead on the page', async () => {
  document.head.innerHTML = '<base href="https://other.example/news/">';
  document.body.innerHTML = '<a href="one">1</a><a href="#note">2</a>';
  expect(await taken()).toBe('<body><a href="https://other.example/news/one">1</a><a href="#note">2</a></body>');
});

test('what a style sheet hides is marked as hidden', async () => {
  document.head.innerHTML = '<style>.off { display: none }</style>';
  document.body.innerHTML = '<div class="off">Subscribe</div><div>Text</div>';
  expect(await taken()).toBe('<body><div class="off" hidden>Subscribe</div><div>Text</div></body>');
});

test('only the selected part is taken, cut where the selection is', async () => {
  document.body.innerHTML = '<h1>Title</h1><ul><li>One</li><li>Two words</li><li>Three</li></ul>';
  const [, second, third] = document.querySelectorAll('li');
  const range = document.createRange();
  range.setStart(second?.firstChild ?? document, 4);
  range.setEnd(third?.firstChild ?? document, 2);
  expect(await taken(range)).toBe('<body><ul><li>words</li><li>Th</li></ul></body>');
});

test('of a page as deep as it likes the words are taken, in no more elements than the app reads', async () => {
  let inner: Element = document.body;
  for (let depth = 0; depth < 1000; depth++) {
    const next = document.createElement('b');
    inner.append(next);
    inner = next;
  }
  inner.textContent = 'at the bottom';
  const html = await taken();
  expect(html).toContain('at the bottom');
  expect(html.match(/<b>/g)?.length).toBe(199);
  expect(html.match(/<\/b>/g)?.length).toBe(199);
});

test('a page without end is cut, with every element closed', async () => {
  document.body.innerHTML = '<div><p>Some words of a page</p></div>'.repeat(500);
  const budget = new Budget({ bytes: 2000, timeMs: 60_000 });
  const html = await serialize(document.body, { budget, pictures: new PagePictures() });
  expect(budget.isOver).toBe(true);
  expect(html.length).toBeLessThan(2100);
  expect(html.match(/<(?:div|p)>/g)?.length).toBe(html.match(/<\/(?:div|p)>/g)?.length);
});

test('a page that takes too long is cut when its time is over', async () => {
  document.body.innerHTML = '<p>Words</p>'.repeat(5000);
  const budget = new Budget({ bytes: 1_000_000, timeMs: -1 });
  const html = await serialize(document.body, { budget, pictures: new PagePictures() });
  expect(budget.isOver).toBe(true);
  expect(html).toMatch(/<\/body>$/);
});

test('one text that is longer than any page should be is cut', async () => {
  document.body.textContent = '長'.repeat(50_000);
  const budget = new Budget({ bytes: 30_000, timeMs: 60_000 });
  const html = await serialize(document.body, { budget, pictures: new PagePictures() });
  expect(budget.isOver).toBe(true);
  expect(new TextEncoder().encode(html).byteLength).toBeLessThan(30_100);
  expect(html).toMatch(/^<body>長+<\/body>$/);
});
