import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { writeDossierHtml } from '#main/interchange/dossier-html.ts';
import { hostile, sampleCopies, sampleDossier, textOf } from '#main/interchange/sample-dossier.ts';

async function parsed() {
  const html = await textOf((write) => writeDossierHtml(sampleDossier(), sampleCopies(), write));
  return { html, document: parseHTML(html).document };
}

const visible = (text: string) => text.replaceAll('\u0000', '').replaceAll('\ud800', '\ufffd');

test('the page has every part, in order, and each heading leads somewhere', async () => {
  const { document } = await parsed();
  const titles = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(titles).toEqual([
    'Open questions',
    'Who and what is in it',
    'Quotes',
    'Notes',
    'Bibliography',
    'Archived copies',
    'Hashes',
  ]);
  const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
  expect(targets.length).toBeGreaterThan(titles.length);
  for (const target of targets) expect(document.getElementById(target.slice(1)), target).not.toBeNull();
});

test('what others wrote stays words: no script, no other element, no address that is fetched', async () => {
  const { html, document } = await parsed();
  const allowed = new Set(
    'html head meta title style body h1 h2 h3 h4 h5 h6 p nav a div ul ol li blockquote pre code em strong table thead tbody tr th td figure figcaption img'.split(
      ' ',
    ),
  );
  const elements = [...document.querySelectorAll('*')];
  expect(elements.map(({ tagName }) => tagName.toLowerCase()).filter((name) => !allowed.has(name))).toEqual([]);
  const names = new Set(elements.flatMap((element) => [...element.attributes].map(({ name }) => name)));
  expect([...names].filter((name) => /^on|^srcset|^style$|^data-/.test(name))).toEqual([]);
  expect([...document.querySelectorAll('[src]')].map((one) => one.getAttribute('src')?.slice(0, 22))).toEqual([
    'data:image/png;base64,',
  ]);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  expect(links.filter((href) => !/^(#|https:\/\/)/.test(href))).toEqual([]);
  expect(html).not.toMatch(/url\(|@import|<link|<base/);
  expect(document.body.textContent).toContain(visible(hostile.split(' \u202E')[0] ?? ''));
});

test('a title cannot turn the writing direction; the text of an article is kept as it is', async () => {
  const { document } = await parsed();
  expect(document.querySelector('h1')?.textContent).not.toContain('\u202E');
  expect(document.querySelector('h1')?.textContent).toContain('[U+202E]txt.exe');
  expect(document.body.textContent).toContain('\u202Etxt.exe');
});

test('a quote stands with its source, its sentence and the hash of the text it is from', async () => {
  const { document } = await parsed();
  const quote = document.querySelector('#quotes ~ blockquote');
  expect(quote?.textContent).toBe('a rocket for data centers');
  const after = [quote?.nextElementSibling, quote?.nextElementSibling?.nextElementSibling];
  expect(after[0]?.textContent).toContain('[1] Rocket');
  expect(document.body.textContent).toContain('In its sentence: They looked for a rocket for data centers.');
  expect(document.body.textContent).toContain('a'.repeat(64));
});

test('an entity stands with its type and its part, the words apart', async () => {
  const { document } = await parsed();
  const item = document.querySelector('#entities ~ ul li');
  expect(item?.textContent).toBe('Stoke Space (organization, also Stoke): 3 mentions');
});
