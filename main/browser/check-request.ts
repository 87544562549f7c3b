import type { IncomingMessage } from 'node:http';
import { headerValues } from '#main/hosting/header-values.ts';

/** Why a request is not answered: the status, and a word for the reply that gives nothing away. */
export interface Refusal {
  readonly status: number;
  readonly word: string;
}

type Head = Pick<IncomingMessage, 'method' | 'url' | 'rawHeaders' | 'headers'>;

/**
 * Every page in every browser of this machine can send requests to a loopback port, so the address alone proves nothing:
 * a request has to name this very host and port and to come from our own page. Undefined when it may go on.
 */
export function checkRequest(request: Head, host: string): Refusal | undefined {
  return (
    checkHost(request, host) ??
    checkTarget(request) ??
    checkOrigin(request, host) ??
    checkSite(request) ??
    checkBody(request)
  );
}

/** A socket is asked for by our own page only, and a browser always says who asks. */
export function checkUpgrade(request: Head, host: string): Refusal | undefined {
  const refusal = checkHost(request, host) ?? checkTarget(request) ?? checkOrigin(request, host);
  if (refusal) return refusal;
  if (request.method !== 'GET' || request.url !== '/rpc') return { status: 404, word: 'unknown' };
  if (headerValues(request, 'origin').length !== 1) return { status: 403, word: 'origin' };
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? undefined : { status: 403, word: 'site' };
}

/** A name that an attacker's DNS points at this machine arrives with that name as its host. */
function checkHost(request: Head, host: string): Refusal | undefined {
  const hosts = headerValues(request, 'host');
  return hosts.length === 1 && hosts[0] === host ? undefined : { status: 421, word: 'host' };
}

function checkTarget({ url = '' }: Head): Refusal | undefined {
  return /^\/[\w./-]*$/.test(url) && !/\/\/|\/\.|\.\./.test(url) && url.length <= 200
    ? undefined
    : { status: 404, word: 'unknown' };
}

function checkOrigin(request: Head, host: string): Refusal | undefined {
  const origins = headerValues(request, 'origin');
  if (origins.length === 0 && isRead(request)) return undefined;
  return origins.length === 1 && origins[0] === `http://${host}` ? undefined : { status: 403, word: 'origin' };
}

/** The first visit comes from outside (the system opens the address); everything after it from our own page. */
function checkSite(request: Head): Refusal | undefined {
  const sites = headerValues(request, 'sec-fetch-site');
  const isVisit = isRead(request) && request.url === '/';
  if (isVisit && (request.headers['sec-fetch-dest'] ?? 'document') !== 'document') return { status: 403, word: 'site' };
  const isFirst = isVisit && (sites.length === 0 || (sites.length === 1 && sites[0] === 'none'));
  const isOurs = sites.length === 1 && sites[0] === 'same-origin';
  return isFirst || isOurs ? undefined : { status: 403, word: 'site' };
}

function checkBody(request: Head): Refusal | undefined {
  const lengths = headerValues(request, 'content-length');
  const hasCoding = request.headers['transfer-encoding'] !== undefined;
  const isEncoded = request.headers['content-encoding'] !== undefined;
  if (isRead(request)) {
    return hasCoding || lengths.length > 0 ? { status: 400, word: 'body' } : undefined;
  }
  if (request.method !== 'POST') return { status: 405, word: 'method' };
  if (hasCoding || isEncoded || lengths.length !== 1) return { status: 411, word: 'body' };
  if (Number(lengths[0]) > 1024) return { status: 413, word: 'body' };
  const types = headerValues(request, 'content-type');
  return types.length === 1 && types[0] === 'application/json' ? undefined : { status: 415, word: 'type' };
}

function isRead({ method }: Head): boolean {
  return method === 'GET' || method === 'HEAD';
}
