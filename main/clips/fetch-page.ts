import { lookup } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fileNameOf, parseAddress } from '#main/clips/address.ts';
import { isPrivateAddress } from '#main/clips/private-address.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';
import { FailureError, type FailureOf } from '#shared/failures.ts';

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** As the server names it, without its parameters. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  /** Where the last redirect led. */
  readonly finalAddress: string;
}

export interface FetchPageOptions {
  readonly signal?: AbortSignal | undefined;
  /** `host:port` that may be asked although they are private: an intranet the user named. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly timeoutMs?: number | undefined;
}

const maxRedirects = 5;
const wholeTimeMs = 20_000;
const documentTypes =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|pdf|octet-stream|xml)|multipart\/related|message\/rfc822|text\/xml)$/;

/**
 * Asks for one page. No cookie, no referrer, nothing about this machine goes with the request, and a name is judged by
 * the addresses it resolves to, at the moment of connecting and again at each redirect.
 *
 * @throws BAD_ADDRESS, PRIVATE_ADDRESS, PAGE_UNREACHABLE, TOO_LARGE, NOT_TEXT
 */
export function fetchPage(address: string, options: FetchPageOptions = {}): Promise<FetchedPage> {
  return fetchKind(page, address, options);
}

/** Asks for one picture of a page, with the same care. @throws as `fetchPage` */
export function fetchPicture(address: string, options: FetchPageOptions = {}): Promise<FetchedPage> {
  return fetchKind(picture, address, options);
}

/** What is asked for, and what of the answer is taken. */
interface Kind {
  readonly accept: string;
  readonly mediaTypes: RegExp;
  readonly maxBytes: number;
}

const page: Kind = {
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
  mediaTypes: documentTypes,
  maxBytes: maxCaptureBytes,
};

/** What it is by its bytes is looked at when it is stored; servers name pictures loosely. */
const picture: Kind = {
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
  mediaTypes: /^(?:image\/(?!svg)[\w.+-]+|application\/octet-stream|binary\/octet-stream)$/,
  maxBytes: 10_000_000,
};

async function fetchKind(kind: Kind, address: string, options: FetchPageOptions): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? wholeTimeMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const allowed = new Set(options.allowHosts ?? []);
  try {
    return await follow(kind, parseAddress(address), signal, allowed);
  } catch (error) {
    if (error instanceof FailureError || options.signal?.aborted) throw error;
    const reason = timeout.aborted ? 'timeout' : reasonOf(error);
    throw new FailureError('PAGE_UNREACHABLE', { address, reason }, { cause: error });
  }
}

async function follow(kind: Kind, first: URL, signal: AbortSignal, allowed: ReadonlySet<string>): Promise<FetchedPage> {
  let url = first;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await request(kind, url, signal, allowed);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status < 300 || status >= 400 || location === undefined) return readAnswer(kind, url, response);
    response.destroy();
    url = parseAddress(URL.parse(location, url.href)?.href ?? location);
  }
  throw new FailureError('PAGE_UNREACHABLE', { address: first.href, reason: 'redirects' });
}

async function request(
  kind: Kind,
  url: URL,
  signal: AbortSignal,
  allowed: ReadonlySet<string>,
): Promise<IncomingMessage> {
  const isAllowed = allowed.has(`${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address written as a number is never looked up, so it is judged here.
  if (!isAllowed && isIP(host) !== 0 && isPrivateAddress(host)) throw privateAddress(url);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  (url.protocol === 'https:' ? https : http)
    .get(url, {
      signal,
      agent: false,
      headers: {
        accept: kind.accept,
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'en,*;q=0.5',
        'user-agent': 'Mozilla/5.0 (compatible; Backstory)',
      },
      ...(isAllowed ? {} : { lookup: publicLookup(url) }),
    })
    .on('response', resolve)
    .on('error', reject);
  return promise;
}

/** Resolves a name, and refuses it when any of its addresses is private: the one that is checked is the one that is used. */
function publicLookup(url: URL): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const [first] = addresses;
      if (!first || addresses.some((found) => isPrivateAddress(found.address))) return done(privateAddress(url), '', 0);
      // `all` is asked for when the platform tries several addresses; the types know only the other form.
      if (options.all) return (done as (error: null, all: typeof addresses) => void)(null, addresses);
      done(null, first.address, first.family);
    });
  };
}

function privateAddress(url: URL): FailureError<'PRIVATE_ADDRESS'> {
  return new FailureError('PRIVATE_ADDRESS', { address: url.href });
}

async function readAnswer(kind: Kind, url: URL, response: IncomingMessage): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  const name = fileNameOf(url.href);
  const contentType = response.headers['content-type'] ?? 'text/html';
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  try {
    if (status < 200 || status >= 300) {
      throw new FailureError('PAGE_UNREACHABLE', { address: url.href, reason: reasonOfStatus(status), status });
    }
    if (!kind.mediaTypes.test(mediaType)) throw new FailureError('NOT_TEXT', { name });
    const declared = Number(response.headers['content-length'] ?? 0);
    if (declared > kind.maxBytes) throw tooLarge(name, declared, kind.maxBytes);
    const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1];
    return { bytes: await readBody(response, name, kind.maxBytes), mediaType, charset, finalAddress: url.href };
  } finally {
    response.destroy();
  }
}

/** Counts twice, before and after unpacking, so that a small body cannot grow without end. */
async function readBody(response: IncomingMessage, name: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw tooLarge(name, size, limit);
      chunks.push(chunk);
    }
  };
  const unpack = unpackerOf(response.headers['content-encoding']);
  if (unpack) await pipeline(response, unpack, collect);
  else await pipeline(response, collect);
  return Buffer.concat(chunks);
}

function unpackerOf(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Error(`unknown content encoding ${encoding}`);
  }
}

function tooLarge(name: string, bytes: number, limit: number): FailureError<'TOO_LARGE'> {
  return new FailureError('TOO_LARGE', { name, bytes, limit });
}

type Reason = FailureOf<'PAGE_UNREACHABLE'>['data']['reason'];

function reasonOfStatus(status: number): Reason {
  if (status === 404 || status === 410) return 'not-found';
  if (status === 401 || status === 402 || status === 403 || status === 451) return 'forbidden';
  return status >= 500 ? 'server-error' : 'other';
}

function reasonOf(error: unknown): Reason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return 'offline';
    case 'ECONNREFUSED':
      return 'refused';
    case 'ETIMEDOUT':
      return 'timeout';
    default:
      return 'other';
  }
}
