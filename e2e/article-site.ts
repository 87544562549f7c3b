import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';

export interface ArticleSite {
  readonly host: string;
  readonly address: (path: string) => string;
  /** Puts a page there, or another one in its place. */
  write(path: string, title: string, body: string): void;
  close(): Promise<void>;
}

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Local Ledger</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Local Ledger">
<meta property="article:published_time" content="2026-03-02T09:30:00+01:00">
<meta name="author" content="Nora Whitfield"></head><body>
<nav><a href="/">Home</a> <a href="/business">Business</a> <a href="/sports">Sports</a></nav>
<article><h1>${title}</h1>${body}</article>
<aside><h2>More stories</h2><ul><li><a href="/a">Ten gadgets you need</a></li><li><a href="/b">Sign up for our newsletter</a></li></ul></aside>
<script>document.title = 'changed by a script'</script></body></html>`;

const article = page(
  'Stoke Space flies Nova for the first time',
  `<p>Stoke Space launched its Nova rocket for the first time on Monday, five months after talks with OpenAI came to nothing.</p>
<p>Sam Altman watched from California. “A good day for everyone who wants to go up more often,” Altman said.</p>
<p>Blue Origin and SpaceX sent their congratulations. <a href="javascript:alert(1)">Elon Musk</a> did not.</p>
<p>The company said that the second stage came back in one piece and will fly again within the year.</p>`,
);

const memberPicture = join(import.meta.dirname, '../renderer/extension/public/icons/128.png');
const hugePageBytes = 30_000_000;

/** A news site on this machine: an article, and every way in which a page can fail to answer. */
export async function startArticleSite(): Promise<ArticleSite> {
  let hasFailed = false;
  const written = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const own = written.get(path);
    if (own !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(own);
    } else if (/^\/many\/\d+$/.test(path)) {
      // As long as a site takes: many of them can be watched, paused and stopped.
      setTimeout(() => {
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .end(article.replaceAll('Nova', `Nova ${path.slice(6)}`));
      }, 400);
    } else if (path === '/nova-flies') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(article);
    } else if (path === '/picture') {
      response.setHeader('content-type', 'image/png').end(Buffer.from('89504e470d0a1a0a', 'hex'));
    } else if (path === '/members-picture') {
      // Only who has signed in gets to see it.
      if (!/(?:^|; )member=yes/.test(request.headers.cookie ?? '')) response.writeHead(403).end();
      else response.setHeader('content-type', 'image/png').end(readFileSync(memberPicture));
    } else if (path === '/answers-later') {
      // Like a server that is being started again: no page for the first one who asks.
      response.writeHead(hasFailed ? 200 : 503, { 'content-type': 'text/html; charset=utf-8' }).end(article);
      hasFailed = true;
    } else if (path === '/huge') {
      // No length is announced, so that only counting what arrives can tell.
      response.setHeader('content-type', 'text/html; charset=utf-8');
      Readable.from(hugePage()).pipe(response);
    } else if (path.startsWith('/to/')) {
      response.writeHead(302, { location: path.slice(3) }).end();
    } else if (path === '/private-redirect') {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    } else if (path === '/hangs-up') {
      request.socket.destroy();
    } else {
      response.writeHead(404, { 'content-type': 'text/html' }).end(page('Not found', '<p>There is nothing here.</p>'));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: (path) => `http://${host}${path}`,
    write: (path, title, body) => void written.set(path, page(title, body)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function* hugePage() {
  const chunk = Buffer.from('<p>A page that does not end.</p>\n'.repeat(4000));
  for (let sent = 0; sent < hugePageBytes; sent += chunk.length) yield chunk;
}
