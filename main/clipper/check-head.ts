import type { IncomingMessage } from 'node:http';
import { Refused } from '#main/clipper/refused.ts';
import { headerValues } from '#main/hosting/header-values.ts';
import { clipBodyLimit, clipperPaths, smallBodyLimit } from '#shared/clipper/protocol.ts';

type Head = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders' | 'httpVersion'>;
export type ClipperPath = (typeof clipperPaths)[keyof typeof clipperPaths];

export interface HeadChecks {
  /** `127.0.0.1:` and the port of this very endpoint. */
  readonly host: string;
  readonly isPaired: (origin: string) => boolean;
  /** Whether a code is shown, so that an extension nobody knows yet may show that it has it. */
  readonly isPairing: () => boolean;
}

export type CheckedHead =
  | { readonly kind: 'preflight'; readonly origin: string }
  | { readonly kind: 'request'; readonly origin: string; readonly path: ClipperPath; readonly length: number };

/** A refusal that its origin may read, because that origin has been accepted. */
export class RefusedTo extends Refused {
  readonly origin: string;

  constructor(origin: string, ...refused: ConstructorParameters<typeof Refused>) {
    super(...refused);
    this.origin = origin;
  }
}

/** A browser sends about fifteen. */
const maxHeaders = 100;

/**
 * Every page and program of this machine can reach a loopback port. This is all that is looked at before a body is read,
 * and in this order: how much there is, this host and port, an origin that was paired, a method and type no form can send, a known length.
 *
 * @throws Refused
 */
export function checkHead(head: Head, checks: HeadChecks): CheckedHead {
  if (head.rawHeaders.length > 2 * maxHeaders) throw new Refused('refused', { status: 431 });
  checkHost(head, checks.host);
  const origin = checkOrigin(head, checks);
  try {
    if (head.method === 'OPTIONS') return checkPreflight(head, origin);
    return checkRequest(head, origin);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new RefusedTo(origin, error.code, { status: error.status });
  }
}

/** A name that an attacker's DNS points at this machine arrives with that name as its host. */
function checkHost(head: Head, host: string): void {
  const hosts = headerValues(head, 'host');
  const { url = '' } = head;
  const isOriginForm = /^\/(?!\/)[!-~]*$/.test(url);
  if (hosts.length !== 1 || hosts[0] !== host || !isOriginForm || head.httpVersion !== '1.1') {
    throw new Refused('refused', { status: 421 });
  }
}

/** As browsers write the origins of their extensions: 32 letters from a to p, or a UUID of this one installation. */
const extensionOrigin =
  /^(?:chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const pairPaths: ReadonlySet<string | undefined> = new Set([clipperPaths.pairStart, clipperPaths.pairFinish]);

function checkOrigin(head: Head, { isPaired, isPairing }: HeadChecks): string {
  const origins = headerValues(head, 'origin');
  const [origin] = origins;
  if (origin === undefined || origins.length !== 1 || !extensionOrigin.test(origin)) throw new Refused('refused');
  const isOnlyFetch =
    headerValues(head, 'sec-fetch-mode').every((mode) => mode === 'cors') &&
    headerValues(head, 'sec-fetch-dest').every((dest) => dest === 'empty');
  if (!isOnlyFetch) throw new Refused('refused');
  if (isPaired(origin) || (isPairing() && pairPaths.has(head.url))) return origin;
  throw new Refused('not-paired');
}

function checkPreflight(head: Head, origin: string): CheckedHead {
  const methods = headerValues(head, 'access-control-request-method');
  if (methods.length !== 1 || methods[0] !== 'POST') throw new Refused('refused', { status: 405 });
  if (hasBody(head)) throw new Refused('bad-request');
  pathOf(head);
  return { kind: 'preflight', origin };
}

function checkRequest(head: Head, origin: string): CheckedHead {
  if (head.method !== 'POST') throw new Refused('bad-request', { status: 405 });
  const path = pathOf(head);
  const types = headerValues(head, 'content-type');
  if (types.length !== 1 || types[0] !== 'application/json') throw new Refused('bad-request', { status: 415 });
  const isPlain = ['transfer-encoding', 'content-encoding', 'expect', 'upgrade', 'trailer', 'te'].every(
    (name) => headerValues(head, name).length === 0,
  );
  if (!isPlain) throw new Refused('bad-request');
  const lengths = headerValues(head, 'content-length');
  const [length = ''] = lengths;
  if (lengths.length !== 1 || !/^[1-9]\d{0,15}$/.test(length)) throw new Refused('bad-request', { status: 411 });
  if (Number(length) > bodyLimitOf(path)) throw new Refused('too-large');
  return { kind: 'request', origin, path, length: Number(length) };
}

export function bodyLimitOf(path: ClipperPath): number {
  return path === clipperPaths.clips ? clipBodyLimit : smallBodyLimit;
}

function pathOf({ url }: Head): ClipperPath {
  const path = Object.values(clipperPaths).find((known) => known === url);
  if (path === undefined) throw new Refused('bad-request', { status: 404 });
  return path;
}

function hasBody(head: Head): boolean {
  return (
    headerValues(head, 'transfer-encoding').length > 0 ||
    headerValues(head, 'content-length').some((text) => text !== '0')
  );
}
