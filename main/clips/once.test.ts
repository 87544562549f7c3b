import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryApp, type TemporaryApp } from '#main/temporary-app.ts';
import type { ClipId } from '#shared/ids.ts';

/** A site on this machine whose one story can be changed, and that counts what it is asked for. */
interface Site {
  host: string;
  asked: string[];
  title: string;
  paragraphs: string[];
  status: number;
  close(): Promise<void>;
}

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 7)]);
let site: Site;
let temporary: TemporaryApp;

beforeEach(async () => {
  site = await startSite();
  temporary = await openTemporaryApp({ allowHosts: [site.host] });
});

afterEach(async () => {
  await temporary.close();
  await site.close();
});

test('a page that is clipped again after it changed is a second version of one clip', async () => {
  const id = await clip('/story?utm_source=mail');
  const first = await temporary.client.clips.article({ id });
  site.title = 'Northwind buys Orbital Foundry for $60 million';
  site.paragraphs[0] =
    'Northwind agreed to buy Orbital Foundry for $60 million, the companies said on Tuesday morning.';
  const again = await temporary.client.clips.add({
    source: { kind: 'address', address: `http://${site.host}/story/` },
    stories: [],
  });
  expect([again.id, again.clippedBefore]).toEqual([id, expect.any(String)]);
  await temporary.app.flush();
  const { versions } = await temporary.client.clips.details({ id });
  expect(versions.map(({ version, title }) => [version, title])).toEqual([
    [2, 'Northwind buys Orbital Foundry for $60 million'],
    [1, 'Northwind buys Orbital Foundry'],
  ]);
  expect((await temporary.client.clips.article({ id, version: 1 })).text).toBe(first.text);
  expect((await temporary.client.clips.article({ id })).text).toContain('$60 million');
  expect((await temporary.client.documents.list({ kind: 'clip' })).total).toBe(1);
});

test('a page that did not change stays one version, and is remembered as seen again after a restart', async () => {
  const id = await clip('/story');
  await temporary.restart();
  expect(await clip('/story#comments')).toBe(id);
  expect(await temporary.client.clips.get({ id })).toMatchObject({ versions: 1, status: { state: 'ready' } });
  const { record } = await temporary.app.session().documents.clip(id);
  expect(record.seenAgainAt).toEqual(expect.any(String));
});

test('a saved page that gives the address of a clip as its own is a version of that clip', async () => {
  const save = async (name: string, price: string) => {
    const html = page({ ...site, paragraphs: [`It costs ${price}.`, ...site.paragraphs] }).replace(
      'href="/"',
      'href="https://ledger.example/story-of-a-foundry"',
    );
    const { id } = await temporary.client.clips.add({
      source: { kind: 'file', name, bytes: new Blob([html]) },
      stories: [],
    });
    await temporary.app.flush();
    return id;
  };
  const id = await save('monday.html', '$40 million');
  await temporary.restart();
  expect(await save('tuesday.html', '$60 million')).toBe(id);
  expect((await temporary.client.clips.get({ id })).versions).toBe(2);
});

test('two captures of one address at the same time are one clip', async () => {
  const ids = await Promise.all(['/story', '/story?fbclid=1', '/story/'].map(clip));
  expect(new Set(ids).size).toBe(1);
});

test('an address that leads to the page of a clip becomes its next version, with what was said of it', async () => {
  const id = await clip('/story');
  site.paragraphs[0] = 'Northwind agreed to buy Orbital Foundry for $60 million, the companies said on Tuesday.';
  const { id: story } = await temporary.client.stories.create({ name: 'Foundries' });
  const source = { kind: 'address', address: `http://${site.host}/to/story` } as const;
  const added = await temporary.client.clips.add({ source, stories: [story] });
  await temporary.app.flush();
  // A window that still shows the capture is shown the clip instead.
  expect(await temporary.client.clips.get({ id: added.id })).toMatchObject({
    id,
    versions: 2,
    status: { state: 'ready' },
    stories: [{ id: story }],
  });
  expect(await temporary.app.session().vault.clips.ids()).toEqual([id]);
  expect((await temporary.client.clips.article({ id })).text).toContain('$60 million');
  await temporary.restart();
  // From now on both addresses are known to be the clip's.
  expect(await temporary.app.session().clips.known(source.address)).toMatchObject({ id });
  expect(await clip('/to/story?utm_source=mail')).toBe(id);
  expect(await temporary.app.session().vault.clips.ids()).toEqual([id]);
});

test('two addresses that lead to one page at the same time are one clip', async () => {
  const add = (path: string) =>
    temporary.client.clips.add({ source: { kind: 'address', address: `http://${site.host}${path}` }, stories: [] });
  const added = await Promise.all(['/to/story', '/to/to/story', '/to/story?page=2', '/story'].map(add));
  await temporary.app.flush();
  const shown = await Promise.all(added.map(({ id }) => temporary.client.clips.get({ id })));
  expect(new Set(shown.map(({ id }) => id)).size).toBe(1);
  expect(shown[0]).toMatchObject({ versions: 1, status: { state: 'ready' } });
  expect(await temporary.app.session().vault.clips.ids()).toHaveLength(1);
});

test('of an AMP page the site’s own page is taken, and the quick one where that cannot be had', async () => {
  const id = await clip('/amp/story-of-a-foundry');
  expect((await temporary.client.clips.article({ id })).text).toContain('The foundry melts metal');
  expect(site.asked.slice(0, 2)).toEqual(['/amp/story-of-a-foundry', '/story-of-a-foundry']);
  expect(await clip('/story-of-a-foundry')).toBe(id);
  site.status = 503;
  const quick = await clip('/amp/story-of-the-week');
  expect(await temporary.client.clips.get({ id: quick })).toMatchObject({ status: { state: 'ready' } });
  expect((await temporary.client.clips.article({ id: quick })).text).toContain('In short');
});

test('while the index is built again, an address of an earlier run is known from the files', async () => {
  const id = await clip('/story?utm_source=mail');
  await temporary.restart();
  const session = temporary.app.session();
  const { promise: held, resolve: goOn } = Promise.withResolvers<void>();
  const { refresh } = session.documents;
  session.documents.refresh = async (document) => {
    await held;
    await refresh.call(session.documents, document);
  };
  await temporary.client.vault.rebuildIndex();
  expect(await session.clips.known(`http://${site.host}/story#top`)).toMatchObject({ id });
  expect(await session.clips.known(`http://${site.host}/other`)).toBeNull();
  const again = await temporary.client.clips.add({
    source: { kind: 'address', address: `http://${site.host}/story/` },
    stories: [],
  });
  goOn();
  await temporary.app.flush();
  expect(again.id).toBe(id);
  expect(await session.vault.clips.ids()).toEqual([id]);
});

test('a clip in the trash is not taken up again', async () => {
  const id = await clip('/story');
  await temporary.client.documents.trash({ ids: [id] });
  expect(await clip('/story')).not.toBe(id);
});

test('what was read stays when a further version cannot be had, and can be kept as it is', async () => {
  const id = await clip('/story');
  site.status = 503;
  await temporary.client.clips.captureAgain({ id });
  await temporary.app.flush();
  expect(await temporary.client.clips.get({ id })).toMatchObject({
    versions: 1,
    status: { state: 'failed', step: 'fetch', failure: { code: 'PAGE_UNREACHABLE' } },
  });
  expect((await temporary.client.clips.article({ id })).text).toContain('Northwind agreed');
  expect(await temporary.client.clips.discardFailure({ id })).toMatchObject({ status: { state: 'ready' } });
});

test('the stored page is read again, as much of it as is asked for, without a visit', async () => {
  const id = await clip('/story');
  const visits = site.asked.length;
  await temporary.client.clips.extractAgain({ id, scope: 'all' });
  await temporary.app.flush();
  const { versions } = await temporary.client.clips.details({ id });
  expect(versions.map(({ version, capture, scope }) => ({ version, capture, scope }))).toEqual([
    { version: 2, capture: 1, scope: 'all' },
    { version: 1, capture: 1, scope: 'article' },
  ]);
  expect((await temporary.client.clips.article({ id })).text).toContain('Ten gadgets');
  await temporary.client.clips.extractAgain({ id, scope: 'all' });
  await temporary.app.flush();
  expect((await temporary.client.clips.get({ id })).versions).toBe(2);
  expect(site.asked).toHaveLength(visits);
});

test('pictures come with the page, and reading it later asks nobody', async () => {
  const id = await clip('/story');
  expect(site.asked).toEqual(['/story', '/rocket.png', '/gone.png']);
  const { blocks } = await temporary.client.clips.article({ id });
  const assets = blocks.flatMap((block) => (block.type === 'figure' ? [block.asset] : []));
  expect(assets).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/), undefined]);
  expect(Buffer.from(await (await temporary.client.clips.asset({ name: assets[0] ?? '' })).arrayBuffer())).toEqual(png);
  expect((await temporary.client.clips.details({ id })).missingPictures).toBe(1);
  await temporary.restart();
  await temporary.client.clips.article({ id });
  expect(site.asked).toHaveLength(3);
});

test('pasted pages ask nobody until the user wants their pictures', async () => {
  const html = page(site).replaceAll('src="/', `src="http://${site.host}/`);
  const { id } = await temporary.client.clips.add({ source: { kind: 'paste', text: 'a story', html }, stories: [] });
  await temporary.app.flush();
  expect(site.asked).toEqual([]);
  expect(await temporary.client.clips.fetchPictures({ id })).toEqual({ stored: 1, missing: 1 });
  expect(site.asked).toEqual(['/rocket.png', '/gone.png']);
});

test('a queue that is paused waits, and what is cancelled can be tried again', async () => {
  await temporary.client.clips.pauseQueue({ isPaused: true });
  const added = await temporary.client.clips.add({
    source: { kind: 'address', address: `http://${site.host}/story` },
    stories: [],
  });
  expect(await temporary.client.clips.queue()).toMatchObject({ isPaused: true, waiting: 1, running: [] });
  expect(await temporary.client.clips.cancelQueue()).toMatchObject({ waiting: 0 });
  await temporary.client.clips.pauseQueue({ isPaused: false });
  expect((await temporary.client.clips.get({ id: added.id })).status).toMatchObject({ failure: { code: 'CANCELLED' } });
  await temporary.app.flush();
  expect(await temporary.client.clips.retryAll()).toEqual({ clips: 1 });
  await temporary.app.flush();
  expect((await temporary.client.clips.get({ id: added.id })).status).toEqual({ state: 'ready' });
});

test('all that are being stopped are tried again, also by a press before the last is said to be stopped', async () => {
  const { clips } = temporary.client;
  await clips.pauseQueue({ isPaused: true });
  const sources = ['/story', '/a', '/b'].map(
    (path) => ({ kind: 'address', address: `http://${site.host}${path}` }) as const,
  );
  const added = await Promise.all(sources.map((source) => clips.add({ source, stories: [] })));
  const [, retried] = await Promise.all([clips.cancelQueue(), clips.retryAll()]);
  expect(retried).toEqual({ clips: added.length });
});

async function clip(path: string): Promise<ClipId> {
  const source = { kind: 'address', address: `http://${site.host}${path}` } as const;
  const { id } = await temporary.client.clips.add({ source, stories: [] });
  await temporary.app.flush();
  return id;
}

function page({ title, paragraphs }: Pick<Site, 'title' | 'paragraphs'>): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}">
<link rel="canonical" href="/"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<figure><img src="/rocket.png" alt="A rocket" width="800" height="500"><figcaption>The rocket on Monday.</figcaption></figure>
<figure><img src="/gone.png" alt="A furnace" width="800" height="500"><figcaption>The furnace.</figcaption></figure>
</article><aside><h2>More stories</h2><ul><li><a href="/a">Ten gadgets you need this week</a></li></ul></aside></body></html>`;
}

/** As AMP pages are: little of the story, and the address of its own page. */
function quickPage(path: string): string {
  return `<!doctype html><html ⚡ lang="en"><head><title>In short</title><link rel="canonical" href="${path}"></head>
<body><article><h1>In short</h1>
<p>In short: Northwind agreed to buy Orbital Foundry, the companies said on Tuesday morning, for a sum in the millions.</p>
<p>The rest of it is on the whole page, which has more than this quick one has room for.</p></article></body></html>`;
}

async function startSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    site.asked.push(path.replace(/[?#].*/, ''));
    if (path.startsWith('/to/')) response.writeHead(302, { location: path.slice(3).replace(/\?.*/, '') }).end();
    else if (path.startsWith('/amp/'))
      response.setHeader('content-type', 'text/html; charset=utf-8').end(quickPage(path.slice(4)));
    else if (path.startsWith('/rocket.png')) response.setHeader('content-type', 'image/png').end(png);
    else if (path.startsWith('/story'))
      response.writeHead(site.status, { 'content-type': 'text/html; charset=utf-8' }).end(page(site));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    title: 'Northwind buys Orbital Foundry',
    paragraphs: [
      'Northwind agreed to buy Orbital Foundry for $40 million, the companies said on Tuesday morning.',
      'The foundry melts metal in orbit and has three furnaces on two stations, with a fourth to be launched in May.',
      'Ingrid Solheim, who founded the company, stays as its head and will report to the board of Northwind.',
      'Neither company would say how long the talks had gone on, or who had asked first about a sale.',
    ],
    status: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
