import { createHash } from 'node:crypto';
import { isSameArticle, isStoryAddress, normalizeAddress } from '#main/clips/address.ts';
import { type Capture, type ExtractedAsset, type Extraction, extractorName } from '#main/clips/extraction.ts';
import { fetchCapture } from '#main/clips/fetch-capture.ts';
import type { FetchedPage } from '#main/clips/fetch-page.ts';
import type { Article, ClipRecord, ClipState, Metadata } from '#shared/clips/types.ts';
import { FailureError, type StoredFailure } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

export interface ClipWalkDeps {
  readonly vault: {
    readonly articles: {
      get(id: ClipId, version: number): Promise<Article | undefined>;
      put(id: ClipId, article: Article): Promise<void>;
    };
    readonly captures: {
      get(id: ClipId, version: number): Promise<Uint8Array | undefined>;
      put(id: ClipId, version: number, bytes: Uint8Array): Promise<void>;
      drop(id: ClipId, version: number): Promise<void>;
      pictures(id: ClipId, version: number): Promise<ReadonlyMap<string, string>>;
      putPictures(id: ClipId, version: number, pictures: ReadonlyMap<string, string>): Promise<void>;
    };
    readonly assets: { put(bytes: Uint8Array, extension: string): Promise<string> };
  };
  /** Saves records, and with them what is derived from them: the index and the names that are recognized. */
  readonly documents: {
    clip(id: ClipId): Promise<{ readonly record: ClipRecord }>;
    updateClip(id: ClipId, change: (record: ClipRecord) => ClipRecord): Promise<{ readonly record: ClipRecord }>;
  };
  readonly extractor: { extract(capture: Capture): Promise<Extraction> };
  readonly fetchPage: (address: string, options: { signal: AbortSignal }) => Promise<FetchedPage>;
  /** Gets pictures from their addresses and stores them; those that cannot be had are left out. */
  readonly fetchPictures: (
    addresses: readonly string[],
    options: { signal: AbortSignal },
  ) => Promise<ReadonlyMap<string, string>>;
  /** The user's rules for the site of an address, as their text. */
  readonly siteRules: (address: string) => Promise<string | undefined>;
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

type Step = Extract<ClipState, { state: 'failed' }>['step'];

/** A page to read, and the version whose capture it is. */
interface StoredPage {
  readonly capture: number;
  readonly bytes: Uint8Array;
  readonly mediaType: ClipRecord['mediaType'];
  readonly charset: string | undefined;
  readonly pictures: ReadonlyMap<string, string>;
}

/** How a walk ended; `known` names the clip that has the page already. */
export type WalkEnd = 'ready' | 'stopped' | { readonly known: ClipId };

/** The clip that has the page of this one; undefined where it has it itself. */
export type ClipOfPage = (record: ClipRecord) => Promise<ClipId | undefined>;

/**
 * Takes one recorded clip to its next version: fetch what is not there yet, extract, get the pictures, store, ready. A
 * step that fails leaves the clip as it is, with the step and the reason, so that it can be tried again from there. A
 * first capture that led to the page of another clip goes no further: it is that one's next version.
 */
export async function clipWalk(
  id: ClipId,
  deps: ClipWalkDeps,
  clipOfPage: ClipOfPage,
  signal: AbortSignal,
): Promise<WalkEnd> {
  let step: Step = 'fetch';
  try {
    if (signal.aborted) return 'stopped';
    let { record } = await deps.documents.clip(id);
    if (record.status.state === 'ready') return 'ready';
    const version = record.versions + 1;
    const page = await pageOf(record, version, deps, signal);
    const known = version === 1 ? await clipOfPage((await deps.documents.clip(id)).record) : undefined;
    if (known) return { known };
    step = 'extract';
    ({ record } = await deps.documents.updateClip(id, (clip) => ({ ...clip, status: { state: 'extracting' } })));
    const extraction = await extractWithPictures(record, page, deps, signal);
    if (signal.aborted) return 'stopped';
    await storeVersion(record, version, page, extraction, deps);
    return 'ready';
  } catch (error) {
    if (!signal.aborted) await recordFailure(id, step, error, deps);
    return 'stopped';
  }
}

/** The stored page to read again, or the new capture, fetched where it is not there yet. */
async function pageOf(
  record: ClipRecord,
  version: number,
  deps: ClipWalkDeps,
  signal: AbortSignal,
): Promise<StoredPage> {
  const { captures, articles } = deps.vault;
  const capture = record.readAgain ?? version;
  const pictures = await captures.pictures(record.id, capture);
  const bytes = await captures.get(record.id, capture);
  if (record.readAgain !== undefined) {
    if (!bytes) throw new FailureError('NOT_FOUND', { kind: 'version', id: record.id });
    const article = await articles.get(record.id, capture);
    const mediaType = article?.mediaType ?? record.mediaType;
    return { capture, bytes, mediaType, charset: article?.charset ?? charsetOf(record), pictures };
  }
  if (bytes) return { capture, bytes, mediaType: record.mediaType, charset: charsetOf(record), pictures };
  return { capture, ...(await fetchedPage(record, version, deps, signal)), pictures };
}

function charsetOf({ charset }: ClipRecord): string | undefined {
  return typeof charset === 'string' ? charset : undefined;
}

async function fetchedPage(
  record: ClipRecord,
  version: number,
  deps: ClipWalkDeps,
  signal: AbortSignal,
): Promise<Pick<StoredPage, 'bytes' | 'mediaType' | 'charset'>> {
  if (record.address === null)
    throw new FailureError('EMPTY_INPUT', { what: record.capture === 'file' ? 'file' : 'text' });
  const keep = (bytes: Uint8Array) => deps.vault.captures.put(record.id, version, bytes);
  const { bytes, mediaType, charset, canonicalAddress } = await fetchCapture(
    record.address,
    { fetchPage: deps.fetchPage, keep },
    signal,
  );
  await deps.documents.updateClip(record.id, (clip) => ({ ...clip, mediaType, canonicalAddress, charset }));
  return { bytes, mediaType, charset };
}

/**
 * A page that the user took from the web brings its pictures: those that did not come with it are asked for now, once.
 * For a page that is read again, a file or a pasted text nobody is asked.
 */
async function extractWithPictures(
  record: ClipRecord,
  page: StoredPage,
  deps: ClipWalkDeps,
  signal: AbortSignal,
): Promise<Extraction> {
  const address = record.canonicalAddress ?? record.address ?? undefined;
  const capture: Capture = {
    bytes: page.bytes,
    mediaType: page.mediaType,
    charset: page.charset,
    fileName: record.fileName ?? undefined,
    address,
    scope: record.scope,
    siteRules: address === undefined ? undefined : await deps.siteRules(address),
    pictures: page.pictures,
  };
  const extraction = await deps.extractor.extract(capture);
  const isFromWeb = record.capture === 'address' || record.capture === 'extension';
  const mayAsk = record.readAgain === undefined ? isFromWeb : record.wantsPictures === true;
  if (!mayAsk || extraction.missingPictures.length === 0) return extraction;
  const found = await deps.fetchPictures(extraction.missingPictures, { signal });
  if (found.size === 0 || signal.aborted) return extraction;
  const pictures = new Map([...page.pictures, ...found]);
  await deps.vault.captures.putPictures(record.id, page.capture, pictures);
  return deps.extractor.extract({ ...capture, pictures });
}

async function storeVersion(
  record: ClipRecord,
  version: number,
  page: StoredPage,
  extraction: Extraction,
  deps: ClipWalkDeps,
): Promise<void> {
  const { id } = record;
  await storeAssets(extraction.assets, deps);
  const isNewCapture = record.readAgain === undefined;
  const article = articleOf(extraction, {
    version,
    capturedAt: version === 1 ? record.clippedAt : deps.now().toISOString(),
    scope: record.scope,
    mediaType: page.mediaType,
    ...(page.charset === undefined ? {} : { charset: page.charset }),
    ...(isNewCapture ? {} : { capture: page.capture }),
  });
  const before = record.versions > 0 ? await deps.vault.articles.get(id, record.versions) : undefined;
  if (before && isSameReading(before, article, isNewCapture)) {
    if (isNewCapture) await deps.vault.captures.drop(id, version);
    await deps.documents.updateClip(id, (clip) => ({
      ...readyClip(clip, extraction, clip.versions, deps.now()),
      ...(isNewCapture ? { seenAgainAt: article.capturedAt } : {}),
    }));
    return;
  }
  await deps.vault.articles.put(id, article);
  await deps.documents.updateClip(id, (clip) => readyClip(clip, extraction, version, deps.now()));
}

/** A page captured once more may name other pictures and links; what counts is what it says. */
function isSameReading(before: Article, now: Article, isNewCapture: boolean): boolean {
  const isSameText = before.textHash === now.textHash && (before.title ?? now.title) === now.title;
  return isSameText && (isNewCapture || JSON.stringify(before.blocks) === JSON.stringify(now.blocks));
}

async function storeAssets(assets: readonly ExtractedAsset[], deps: ClipWalkDeps): Promise<void> {
  for (const { bytes, ext } of assets) await deps.vault.assets.put(bytes, ext);
}

type Origin = Pick<Article, 'version' | 'capturedAt' | 'scope' | 'mediaType' | 'charset' | 'capture'>;

function articleOf({ blocks, text, extractor, coverage, wall, metadata }: Extraction, origin: Origin): Article {
  const textHash = createHash('sha256').update(text).digest('hex');
  const title = metadata.title[0]?.value;
  return { ...origin, blocks, text, textHash, extractor, coverage, wall, ...(title === undefined ? {} : { title }) };
}

function readyClip(clip: ClipRecord, { metadata }: Extraction, version: number, now: Date): ClipRecord {
  const { readAgain: _read, wantsPictures: _asked, ...kept } = clip;
  return {
    ...kept,
    metadata: withUserChoices(metadata, clip.metadata),
    canonicalAddress: believedAddress(clip, metadata),
    versions: Math.max(version, clip.versions),
    status: { state: 'ready' },
    readWith: extractorName,
    updatedAt: now.toISOString(),
  };
}

/** A page's own word on where it is counts where it can be so; a file that was saved from the web has no other. */
function believedAddress(clip: ClipRecord, { canonical }: Metadata): string | null {
  const seen = clip.canonicalAddress ?? clip.address;
  const named = canonical.find(({ value }) => (seen === null ? isStoryAddress(value) : isSameArticle(value, seen)));
  return named ? normalizeAddress(named.value) : seen;
}

/** What the user said stays first, whatever the page says now. */
export function withUserChoices(found: Metadata, before: Metadata): Metadata {
  const merged = { ...found };
  for (const field of userFields) {
    const own = before[field].filter(({ origin }) => origin === 'user');
    // Each list is put back under its own name, which the compiler cannot follow through the loop.
    merged[field] = [...own, ...found[field]] as never;
  }
  return merged;
}

const userFields = ['title', 'authors', 'outlet', 'published', 'updated', 'language', 'section'] as const;

async function recordFailure(id: ClipId, step: Step, error: unknown, deps: ClipWalkDeps): Promise<void> {
  if (!(error instanceof FailureError)) deps.log(`Clip ${id} stopped at the step "${step}"`, error);
  try {
    await deps.documents.updateClip(id, (clip) => ({
      ...clip,
      status: { state: 'failed', step, failure: storedFailure(error, step, clip) },
      updatedAt: deps.now().toISOString(),
    }));
  } catch (unsaved) {
    // Its record says what it said before, so the next start takes it up again; a clip that was deleted is no matter.
    deps.log(`Clip ${id} could not be marked as failed`, unsaved);
  }
}

/** A bug is told as the nearest thing the user can act on; its own words are in the log. */
function storedFailure(error: unknown, step: Step, clip: ClipRecord): StoredFailure {
  if (error instanceof FailureError) return { code: error.failure.code, data: { ...error.failure.data } };
  const name = clip.fileName ?? clip.address ?? '';
  if (step === 'fetch') return { code: 'PAGE_UNREACHABLE', data: { address: name, reason: 'other' } };
  return { code: 'NO_ARTICLE', data: { name } };
}
