import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptSockets } from '#main/browser/accept-sockets.ts';
import { checkRequest, checkUpgrade, type Refusal } from '#main/browser/check-request.ts';
import { Sessions } from '#main/browser/session.ts';
import { type PageFile, readPageFiles } from '#main/hosting/page-files.ts';
import { commonHeaders, pagePolicy } from '#main/hosting/page-policy.ts';
import type { Rpc } from '#main/rpc/serve-rpc.ts';

export interface HostServer {
  readonly port: number;
  /** An address that opens one window, once. */
  newAddress(): string;
  /** Open windows; told whenever their number changes. */
  onWindows(listener: (count: number) => void): void;
  close(): Promise<void>;
}

export interface HostServerOptions {
  readonly rpc: Pick<Rpc, 'serveSocket'>;
  /** The folder of the built page. */
  readonly page: string;
  /** Where snapshots are framed from. */
  readonly frames: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Serves the page and the calls to windows of this machine's browser, and to nobody else. */
export async function startServer({ rpc, page, port: wanted, frames }: HostServerOptions): Promise<HostServer> {
  const files = await readPageFiles(page);
  const sessions = new Sessions();
  const server = createServer(limits);
  const port = await listen(server, wanted);
  const host = `127.0.0.1:${port}`;
  const policy = pagePolicy({ connect: `ws://${host}`, images: '', frames });
  const listeners = new Set<(count: number) => void>();
  let windows = 0;
  const count = (change: number) => {
    windows += change;
    for (const listener of listeners) listener(windows);
  };
  const sockets = acceptSockets(sessions, (socket) => {
    count(1);
    socket.once('close', () => count(-1));
    rpc.serveSocket(socket);
  });
  server.on('request', (request, response) => {
    const refusal = checkRequest(request, host);
    if (refusal) return refuse(response, refusal);
    answer({ request, response, files, sessions, policy }).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.on('upgrade', (request, connection, head) => {
    const refusal = checkUpgrade(request, host);
    if (refusal) return connection.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\n\r\n`);
    sockets.accept(request, connection, head);
  });
  return {
    port,
    newAddress: () => `http://${host}/#token=${sessions.newToken()}`,
    onWindows: (listener) => listeners.add(listener),
    async close() {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const limits = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
  insecureHTTPParser: false,
  requireHostHeader: true,
};

async function listen(server: Server, port: number): Promise<number> {
  server.maxConnections = 64;
  server.maxHeadersCount = 64;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A server on a port has an address with a port.
  return (server.address() as AddressInfo).port;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly sessions: Sessions;
  readonly policy: string;
}

async function answer({ request, response, files, sessions, policy }: Exchange): Promise<void> {
  if (request.method === 'POST') {
    if (request.url !== '/session') return refuse(response, { status: 404, word: 'unknown' });
    const key = sessions.exchange(await readToken(request));
    if (key === undefined) return refuse(response, { status: 403, word: 'token' });
    send(response, 200, { ...bare, 'Content-Type': 'application/json' }, JSON.stringify({ key }));
    return;
  }
  const found = files.get(request.url ?? '');
  if (!found) return refuse(response, { status: 404, word: 'unknown' });
  const headers = { ...commonHeaders, 'Content-Security-Policy': policy, 'Content-Type': found.type };
  const bytes = await readFile(found.file);
  send(response, 200, headers, request.method === 'HEAD' ? '' : bytes);
}

/** At most as long as its declared length, which was checked. */
async function readToken(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return /^\{"token":"([\w-]{1,128})"\}$/.exec(body)?.[1] ?? '';
}

const bare = { ...commonHeaders, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" };

/** The rest of a refused request is not read. */
function refuse(response: ServerResponse, { status, word }: Refusal): void {
  send(response, status, { ...bare, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }, `${word}\n`);
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
