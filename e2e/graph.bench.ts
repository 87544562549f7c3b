import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';

/**
 * Measures the graph in a real Chromium: how long a layout takes to come to rest, and how long a frame takes while the
 * picture is pulled about, by canvas and by WebGL. `npm run bench -- graph [node counts] [links each] [picture]`; `picture` names a file
 * for a look at what WebGL drew. Without a graphics processor WebGL is acted by a program, and slow.
 */
const counts = (process.argv[2] ?? '1000,5000,20000').split(',').map(Number);
const linksEach = Number(process.argv[3] ?? 3);
const picture = process.argv[4];

interface Measures {
  measureLayout(
    count: number,
    edgesEach: number,
  ): {
    readonly edges: number;
    readonly ready: number;
    readonly ticks: number;
    readonly longest: number;
    readonly total: number;
  };
  measureFrames(
    isWebgl: boolean,
    frames: number,
  ): Promise<
    { readonly kind: string; readonly median: number; readonly p95: number; readonly thread: number } | undefined
  >;
  hasGraphicsProcessor(): boolean;
}

const folder = await mkdtemp(join(tmpdir(), 'backstory-graph-bench-'));
await build({
  configFile: false,
  logLevel: 'error',
  root: join(import.meta.dirname, '../renderer/graph/bench'),
  build: { outDir: folder, emptyOutDir: true },
});
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const server = createServer((request, response) => {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
  readFile(join(folder, path)).then(
    (content) => response.setHeader('Content-Type', types[extname(path)] ?? 'text/plain').end(content),
    () => response.writeHead(404).end(),
  );
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const browser = await chromium.launch({
  executablePath: process.env.BACKSTORY_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const processor = await page.evaluate(() => (window as unknown as Measures).hasGraphicsProcessor());
  console.log(`graphics processor: ${processor ? 'yes' : 'none'}`);
  for (const count of counts) {
    const layout = await page.evaluate((many) => (window as unknown as Measures).measureLayout(...many), [
      count,
      linksEach,
    ] as const);
    console.log(
      `${count} nodes, ${layout.edges} edges: read in ${layout.ready.toFixed(0)} ms, layout ${layout.total.toFixed(0)} ms in ${layout.ticks} steps, the longest ${layout.longest.toFixed(0)} ms`,
    );
    for (const isWebgl of [false, true]) {
      const frames = await page.evaluate((by) => (window as unknown as Measures).measureFrames(by, 30), isWebgl);
      console.log(
        frames
          ? `  ${frames.kind}: a frame ${frames.median.toFixed(0)} ms, one in twenty over ${frames.p95.toFixed(0)} ms, ${frames.thread.toFixed(0)} ms of the thread`
          : `  ${isWebgl ? 'webgl' : 'canvas'}: not to be had here`,
      );
    }
    if (picture) await writeFile(picture, await page.screenshot());
  }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
