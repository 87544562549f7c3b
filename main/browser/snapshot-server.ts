import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pictureType } from '#main/hosting/picture-type.ts';
import { type Snapshot, Snapshots, snapshotHeaders } from '#main/hosting/snapshots.ts';

export interface SnapshotServer {
  /** Where snapshots come from: an origin of their own. */
  readonly origin: string;
  /** Answers with the address that shows it, once. */
  publish(snapshot: Snapshot): string;
  /** The one page that may frame snapshots. */
  allowParent(origin: string): void;
  close(): Promise<void>;
}

/**
 * Serves snapshots on a port of their own, so that they share no origin with the app's page. It answers reads of frames
 * and pictures at names that were published, and nothing else.
 */
export async function startSnapshotServer(): Promise<SnapshotServer> {
  const snapshots = new Snapshots();
  const server = createServer({
    maxHeaderSize: 8192,
    headersTimeout: 5000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5000,
  });
  server.maxConnections = 64;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server on a port has an address with a port.
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  let parent = "'none'";
  server.on('request', (request, response) => {
    answer({ request, response, snapshots, host, parent }).catch(() => response.destroy());
  });
  return {
    origin: `http://${host}`,
    publish: (snapshot) => `http://${host}/${snapshots.publish(snapshot)}/`,
    allowParent: (origin) => {
      parent = origin;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly snapshots: Snapshots;
  readonly host: string;
  readonly parent: string;
}

async function answer({ request, response, snapshots, host, parent }: Exchange): Promise<void> {
  const [, name = '', asset] = /^\/([0-9a-f]{32})\/([0-9a-f]{64}\.[a-z0-9]{2,5})?$/.exec(request.url ?? '') ?? [];
  const headers = snapshotHeaders({ pictures: `http://${host}/${name || 'none'}/`, parent });
  const isAsked = request.method === 'GET' && hostOf(request) === host && name !== '' && isFrom(request, asset);
  if (!isAsked) return void response.writeHead(404, headers).end();
  if (asset === undefined) {
    const html = snapshots.page(name);
    if (html === undefined) return void response.writeHead(404, headers).end();
    return void response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  }
  const bytes = await snapshots.picture(name, asset);
  const type = bytes && pictureType(bytes);
  if (!bytes || type === undefined) return void response.writeHead(404, headers).end();
  response.writeHead(200, { ...headers, 'Content-Type': type }).end(bytes);
}

/** A page opens in a frame only; a browser says what it asks for. */
function isFrom({ headers }: IncomingMessage, asset: string | undefined): boolean {
  const destination = headers['sec-fetch-dest'];
  return destination === undefined || destination === (asset === undefined ? 'iframe' : 'image');
}

/** As sent: a second one makes none of them the host. */
function hostOf({ rawHeaders }: IncomingMessage): string | undefined {
  const hosts = rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host');
  return hosts.length === 1 ? hosts[0] : undefined;
}
