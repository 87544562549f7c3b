import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import { parseSiteRules, readSiteRules } from '#main/clips/site-rules/parse-site-rules.ts';
import { temporaryVault } from '#main/vault/temporary-vault.ts';

const url = 'https://www.orbit.example/2024/05/06/launch';
const story = 'The rocket stood on its pad for eleven days while the engineers argued about a valve. '.repeat(8);
const html = `<html><head><title>Home | Orbit</title><meta property="og:title" content="Another title"></head><body>
<h1 class="headline">The valve that stopped a launch</h1><p class="by"><a>Ada Reed</a> <a>Bo Lund</a></p>
<span class="pub" data-at="2024-05-06T08:00:00+02:00">today</span>
<div class="story"><p>${story}</p><p class="promo">Win a telescope with our quiz.</p></div>
<div class="other"><p>${story.replaceAll('rocket', 'balloon')}</p></div></body></html>`;
const rules = `# Orbit
title: h1.headline
authors: .by a
published: .pub @data-at
outlet: The Orbit Daily
body: .story
strip: .promo`;

test('rules for a site say where the parts of its articles stand', () => {
  const { metadata, text } = extractPage({ html, url, siteRules: rules });
  expect(metadata.title[0]).toEqual({ value: 'The valve that stopped a launch', origin: 'site-rules' });
  expect(metadata.title.some(({ value }) => value === 'Another title')).toBe(true);
  expect(metadata.authors[0]).toEqual({ value: ['Ada Reed', 'Bo Lund'], origin: 'site-rules' });
  expect(metadata.published[0]).toEqual({ value: '2024-05-06T08:00:00+02:00', origin: 'site-rules' });
  expect(metadata.outlet[0]).toEqual({ value: 'The Orbit Daily', origin: 'site-rules' });
  expect(text).toContain('rocket');
  expect(text).not.toContain('balloon');
  expect(text).not.toContain('telescope');
});

test('a rule that points at nothing leaves the page to be read as ever', () => {
  expect(extractPage({ html, url, siteRules: 'body: .nowhere' }).text).toBe(extractPage({ html, url }).text);
});

test.each([
  ['titel: h1', 1],
  ['# fine\n\ntitle: h1[', 3],
  ['title: h1\nbody:', 2],
  ['strip: div:has(p:has(b))', 1],
  [`title: ${'a'.repeat(400)}`, 1],
])('rules that cannot be understood are refused with their line: %j', (text, line) => {
  expect(() => parseSiteRules(text)).toThrow(
    expect.objectContaining({ failure: { code: 'BAD_RULES', data: { line, text: expect.any(String) } } }),
  );
});

test('a bad line in a file that is in force leaves the other rules in force', () => {
  expect(readSiteRules('title: h1[\r\nbody: .story # the text\n')).toEqual({
    parts: [{ part: 'body', selector: '.story' }],
  });
});

test('rules are kept in the vault as text, for a site and what is below it', async () => {
  const { siteRules, folder } = await temporaryVault();
  await siteRules.save('www.Orbit.example', rules);
  expect(await siteRules.get('orbit.example')).toBe(rules);
  expect(await siteRules.forAddress('https://news.orbit.example/x')).toBe(rules);
  await siteRules.save('news.orbit.example', 'title: h2');
  expect(await siteRules.forAddress('https://news.orbit.example/x')).toBe('title: h2');
  expect(await siteRules.forAddress('https://orbit.example./x')).toBe(rules);
  expect(await siteRules.forAddress('https://example/x')).toBeUndefined();
  await writeFile(join(folder, 'rules', 'orbit.example.txt'), 'title: h3');
  expect(await siteRules.forAddress('https://www.orbit.example/x')).toBe('title: h3');
});

test('what was saved last stays in force when the next rules are bad', async () => {
  const { siteRules } = await temporaryVault();
  await siteRules.save('orbit.example', rules);
  await expect(siteRules.save('orbit.example', 'nonsense')).rejects.toThrow(
    expect.objectContaining({ failure: { code: 'BAD_RULES', data: { line: 1, text: 'nonsense' } } }),
  );
  expect(await siteRules.get('orbit.example')).toBe(rules);
});

test.each(['../vault', '..', 'a/b', 'a\\b', 'nul', '', 'a..b', '[::1]', 'x'.repeat(70)])(
  'no file is named after what is no host: %j',
  async (host) => {
    const { siteRules } = await temporaryVault();
    expect(await siteRules.get(host)).toBeUndefined();
    await expect(siteRules.save(host, 'title: h1')).rejects.toThrow(
      expect.objectContaining({ failure: { code: 'BAD_RULES', data: { line: 1, text: host } } }),
    );
  },
);

test('links are not followed out of the vault for rules', async () => {
  const outside = await temporaryVault();
  await outside.siteRules.save('orbit.example', rules);
  const file = await temporaryVault();
  await mkdir(join(file.folder, 'rules'));
  await symlink(join(outside.folder, 'rules', 'orbit.example.txt'), join(file.folder, 'rules', 'orbit.example.txt'));
  expect(await file.siteRules.get('orbit.example')).toBeUndefined();
  const linked = await temporaryVault();
  await symlink(join(outside.folder, 'rules'), join(linked.folder, 'rules'));
  expect(await linked.siteRules.get('orbit.example')).toBeUndefined();
  await expect(linked.siteRules.save('orbit.example', 'title: h2')).rejects.toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code: 'NOT_SAVED' }) }),
  );
});
