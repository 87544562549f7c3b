import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { CapturedPage } from '#shared/clips/captured-page.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 7)]);
const sentence = 'Northwind agreed to buy Orbital Foundry for $40 million, the companies said on Tuesday morning.';
const closed: (() => void)[] = [];
let temporary: TemporaryApp;

beforeEach(async () => {
  temporary = await openTemporaryApp();
});

afterEach(async () => {
  await temporary.close();
  for (const close of closed.splice(0)) close();
});

test('a page from the browser keeps what its reader said of it, with its picture and marks', async () => {
  const { id } = await temporary.app.session().clips.addPage(captured());
  await temporary.app.flush();
  const clip = await temporary.client.clips.get({ id });
  expect(clip).toMatchObject({
    title: 'A foundry changes hands',
    authors: ['Ingrid Solheim'],
    comment: 'For the space story',
    tags: ['space'],
    stories: [{ name: 'Factories in orbit' }],
    status: { state: 'ready' },
  });
  const { blocks } = await temporary.client.clips.article({ id });
  const assets = blocks.flatMap((block) => (block.type === 'figure' ? [block.asset] : []));
  expect(assets).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/)]);
  expect(await temporary.client.highlights.of({ clip: id })).toMatchObject([{ comment: 'Cheap?' }]);
  expect((await temporary.app.session().clips.page(id)).title).toBe('A foundry changes hands');
});

test('a capture that is delivered twice counts once, also after a restart, and another one is a version', async () => {
  const { id } = await temporary.app.session().clips.addPage(captured());
  await temporary.app.flush();
  await temporary.restart();
  const { clips } = temporary.app.session();
  expect(await clips.known('http://m.ledger.example/story-of-a-foundry/?utm_source=mail')).toMatchObject({ id });
  expect(await clips.known('https://ledger.example/another-story')).toBeNull();
  expect((await clips.addPage(captured())).id).toBe(id);
  await temporary.app.flush();
  expect((await clips.get(id)).versions).toBe(1);
  const html = captured().html.replace('$40 million', '$60 million');
  expect(await clips.addPage(captured({ key: 'b'.repeat(32), html }))).toMatchObject({ id });
  await temporary.app.flush();
  expect((await clips.get(id)).versions).toBe(2);
  expect((await temporary.client.stories.list()).map(({ name }) => name)).toEqual(['Factories in orbit']);
});

test('a site that does not answer keeps neither other sites nor files waiting', async () => {
  const silent: ServerResponse[] = [];
  const slow = await site((response) => silent.push(response));
  const quick = await site((response) => response.setHeader('content-type', 'text/html').end(captured().html));
  await temporary.close();
  temporary = await openTemporaryApp({ allowHosts: [slow, quick] });
  const { clips } = temporary.app.session();
  for (let n = 0; n < 12; n++) await clips.add({ source: { kind: 'address', address: `http://${slow}/${n}` } });
  const fetched = await clips.add({ source: { kind: 'address', address: `http://${quick}/story` } });
  const pasted = await clips.add({ source: { kind: 'paste', text: `${sentence}\n\n${sentence}` } });
  for (const { id } of [fetched, pasted]) {
    await expect.poll(async () => (await clips.get(id)).status.state).toBe('ready');
  }
  expect(clips.queue().waiting).toBeGreaterThan(8);
  await clips.cancelQueue();
});

function captured(changes: Partial<CapturedPage> = {}): CapturedPage {
  const picture = 'https://ledger.example/foundry.png';
  return {
    key: 'a'.repeat(32),
    capturedAt: '2026-11-22T10:00:00.000Z',
    address: 'https://www.ledger.example/story-of-a-foundry?fbclid=1',
    what: 'article',
    html: `<!doctype html><html lang="en"><head><title>Northwind buys Orbital Foundry</title></head><body><article>
<h1>Northwind buys Orbital Foundry</h1><p>${sentence}</p>
<p>The foundry melts metal in orbit and has three furnaces on two stations, with a fourth to be launched in May.</p>
<figure><img src="${picture}" alt="A foundry" width="800" height="500"><figcaption>The foundry.</figcaption></figure>
<p>Neither company would say how long the talks had gone on, or who had asked first about a sale.</p>
</article></body></html>`,
    pictures: [{ address: picture, base64: png.toString('base64') }],
    title: 'A foundry changes hands',
    authors: ['Ingrid Solheim'],
    stories: ['Factories in orbit'],
    tags: ['space'],
    comment: 'For the space story',
    highlights: [{ color: 'key', comment: 'Cheap?', passage: { exact: '$40 million', prefix: '', suffix: '' } }],
    ...changes,
  };
}

async function site(answer: (response: ServerResponse) => void): Promise<string> {
  const server: Server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closed.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
