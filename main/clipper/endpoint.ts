import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type CheckedHead, checkHead, type HeadChecks, RefusedTo } from '#main/clipper/check-head.ts';
import { Refused } from '#main/clipper/refused.ts';
import { signatureHeaders } from '#shared/clipper/protocol.ts';

export type CheckedRequest = Extract<CheckedHead, { kind: 'request' }> & {
  readonly request: IncomingMessage;
  /** The port it came to. */
  readonly port: number;
};

export interface EndpointDeps extends Omit<HeadChecks, 'host'> {
  /** The reply's body. @throws Refused */
  readonly answer: (request: CheckedRequest) => Promise<object>;
  readonly log: (message: string, error: unknown) => void;
  readonly limits?: Partial<EndpointLimits> | undefined;
}

export interface EndpointLimits {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
}

const usualLimits: EndpointLimits = {
  headersTimeout: 5000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};

export interface Endpoint {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on the first of these ports that is free, on this machine only; undefined when none is. */
export async function openEndpoint(ports: readonly number[], deps: EndpointDeps): Promise<Endpoint | undefined> {
  for (const port of ports) {
    const server = createServer({
      ...usualLimits,
      ...deps.limits,
      maxHeaderSize: 8192,
      insecureHTTPParser: false,
      requireHostHeader: true,
    });
    if (await listen(server, port, deps)) return serve(server, deps);
  }
  return undefined;
}

async function listen(server: Server, port: number, { log }: EndpointDeps): Promise<boolean> {
  server.maxConnections = 16;
  // Beyond a count Node leaves headers out, and a second host could be among those; the size bounds them.
  server.maxHeadersCount = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
    });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) {
      log('A port of the clipper cannot be used', error);
    }
    return false;
  }
}

function serve(server: Server, deps: EndpointDeps): Endpoint {
  // A server on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  // What was sent behind a refused request is not heard: the connection ends with the refusal.
  const refused = new WeakSet<Socket>();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (refused.has(request.socket)) return;
    reply({ request, response, host, port, deps, onRefusal: () => refused.add(request.socket) }).catch(
      (error: unknown) => {
        deps.log('A request to the clipper could not be answered', error);
        response.destroy();
      },
    );
  };
  server.on('request', handle);
  // Otherwise Node would ask for the body before anything was looked at.
  server.on('checkContinue', handle);
  server.on('checkExpectation', handle);
  server.on('upgrade', (_request, connection) => connection.destroy());
  server.on('error', (error) => deps.log('The clipper stopped listening', error));
  return {
    port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly host: string;
  readonly port: number;
  readonly deps: EndpointDeps;
  readonly onRefusal: () => void;
}

async function reply({ request, response, host, port, deps, onRefusal }: Exchange): Promise<void> {
  let origin: string | undefined;
  let isAccepted = false;
  try {
    const head = checkHead(request, { host, isPaired: deps.isPaired, isPairing: deps.isPairing });
    origin = head.origin;
    isAccepted = head.kind === 'request';
    if (head.kind === 'preflight') return send(response, 204, { ...headersFor(origin), ...preflightHeaders });
    const body = await deps.answer({ ...head, request, port });
    send(response, 200, headersFor(origin), body);
  } catch (error) {
    onRefusal();
    if (error instanceof RefusedTo) origin = error.origin;
    // Who broke off while sending is not there to hear why.
    if (request.destroyed && !request.complete) return;
    if (isAccepted) await letRunOut(request);
    refuse(response, origin, asRefused(error, deps));
  }
}

/** A bug is for the log; whoever asked learns that the clip is not stored, and keeps it. */
function asRefused(error: unknown, { log }: EndpointDeps): Refused {
  if (error instanceof Refused) return error;
  log('A request to the clipper failed', error);
  return new Refused('not-saved', { status: 500 });
}

/**
 * A browser that is cut off while it sends does not read the answer, so what an accepted request still brings is let run
 * out unread; its length and its time are bounded.
 */
async function letRunOut(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => request.once('close', resolve).once('end', resolve).resume());
}

/** The connection ends with a refusal. */
function refuse(response: ServerResponse, origin: string | undefined, refused: Refused): void {
  const { code, status, retryAfterMs } = refused;
  const body = { ok: false, code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  const retry = retryAfterMs === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) };
  send(response, status, { ...headersFor(origin), ...retry, Connection: 'close' }, body);
}

const everyReply: Readonly<Record<string, string>> = {
  Vary: 'Origin',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': ['content-type', ...Object.values(signatureHeaders)].join(', '),
};

function headersFor(origin: string | undefined): Record<string, string> {
  return origin === undefined ? { ...everyReply } : { ...everyReply, 'Access-Control-Allow-Origin': origin };
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body?: object): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const length = status === 204 ? {} : { 'Content-Length': Buffer.byteLength(text) };
  response.writeHead(status, { ...headers, ...type, ...length }).end(text);
}
