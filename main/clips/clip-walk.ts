import { createHash } from 'node:crypto';
import { normalizeAddress } from '#main/clips/address.ts';
import type { Capture, ExtractedAsset, Extraction } from '#main/clips/extraction.ts';
import type { FetchedPage } from '#main/clips/fetch-page.ts';
import { sniffCapture } from '#main/clips/sniff-capture.ts';
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
  readonly now: () => Date;
  readonly log: (message: string, error: unknown) => void;
}

type Step = Extract<ClipState, { state: 'failed' }>['step'];

/**
 * Takes one recorded clip to its article: fetch what is not there yet, extract, store, ready. A step that fails leaves
 * the clip as it is, with the step and the reason, so that it can be tried again from there.
 */
export async function clipWalk(id: ClipId, deps: ClipWalkDeps, signal: AbortSignal): Promise<void> {
  let step: Step = 'fetch';
  try {
    if (signal.aborted) return;
    let { record } = await deps.documents.clip(id);
    if (record.status.state === 'ready') return;
    const version = record.versions + 1;
    const stored = await deps.vault.captures.get(id, version);
    const bytes = stored ?? (await fetchCapture(record, version, deps, signal));
    step = 'extract';
    ({ record } = await deps.documents.updateClip(id, (clip) => ({ ...clip, status: { state: 'extracting' } })));
    const extraction = await deps.extractor.extract(captureOf(record, bytes));
    if (signal.aborted) return;
    await storeAssets(extraction.assets, deps);
    await deps.vault.articles.put(id, articleOf(extraction, version, record.clippedAt));
    await deps.documents.updateClip(id, (clip) => readyClip(clip, extraction, version, deps.now()));
  } catch (error) {
    if (signal.aborted) return;
    await recordFailure(id, step, error, deps);
  }
}

async function fetchCapture(
  record: ClipRecord,
  version: number,
  deps: ClipWalkDeps,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (record.address === null)
    throw new FailureError('EMPTY_INPUT', { what: record.capture === 'file' ? 'file' : 'text' });
  const { bytes, mediaType: declaredType, charset, finalAddress } = await deps.fetchPage(record.address, { signal });
  const mediaType = sniffCapture({
    bytes,
    fileName: new URL(finalAddress).pathname,
    declaredType,
    charset,
    what: 'page',
  });
  await deps.vault.captures.put(record.id, version, bytes);
  const canonicalAddress = normalizeAddress(finalAddress);
  await deps.documents.updateClip(record.id, (clip) => ({
    ...clip,
    mediaType,
    canonicalAddress,
    ...(charset ? { charset } : {}),
  }));
  return bytes;
}

function captureOf(record: ClipRecord, bytes: Uint8Array): Capture {
  const { mediaType, charset, fileName, canonicalAddress, address } = record;
  return {
    bytes,
    mediaType,
    charset: typeof charset === 'string' ? charset : undefined,
    fileName: fileName ?? undefined,
    address: canonicalAddress ?? address ?? undefined,
  };
}

async function storeAssets(assets: readonly ExtractedAsset[], deps: ClipWalkDeps): Promise<void> {
  for (const { bytes, ext } of assets) await deps.vault.assets.put(bytes, ext);
}

function articleOf(
  { blocks, text, extractor, coverage, wall, metadata }: Extraction,
  version: number,
  capturedAt: string,
): Article {
  const textHash = createHash('sha256').update(text).digest('hex');
  const title = metadata.title[0]?.value;
  return {
    version,
    capturedAt,
    blocks,
    text,
    textHash,
    extractor,
    coverage,
    wall,
    scope: 'article',
    ...(title === undefined ? {} : { title }),
  };
}

function readyClip(clip: ClipRecord, { metadata }: Extraction, version: number, now: Date): ClipRecord {
  const canonical = metadata.canonical[0]?.value;
  return {
    ...clip,
    metadata: withUserChoices(metadata, clip.metadata),
    canonicalAddress: canonical ? normalizeAddress(canonical) : clip.canonicalAddress,
    versions: Math.max(version, clip.versions),
    status: { state: 'ready' },
    updatedAt: now.toISOString(),
  };
}

/** What the user said stays first, whatever the page says now. */
function withUserChoices(found: Metadata, before: Metadata): Metadata {
  return {
    ...found,
    title: [...before.title.filter(isUsers), ...found.title],
    authors: [...before.authors.filter(isUsers), ...found.authors],
    published: [...before.published.filter(isUsers), ...found.published],
  };
}

function isUsers({ origin }: { origin: string }): boolean {
  return origin === 'user';
}

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
