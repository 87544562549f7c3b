import type { Edits, Mark, Passage, Taken } from '#renderer/extension/messages.ts';
import type { TakenPage } from '#renderer/extension/page/take-page.ts';
import { clipBodyLimit } from '#shared/clipper/protocol.ts';
import type { CapturedPageInput } from '#shared/clips/captured-page.ts';

export interface PackRequest {
  readonly key: string;
  readonly capturedAt: string;
  readonly what: Taken;
  readonly taken: Pick<TakenPage, 'address' | 'html' | 'pictures' | 'selection'>;
  readonly marks: readonly Mark[];
  readonly edits: Edits;
}

export interface Packed {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Pictures that had no room; the least important ones. */
  readonly picturesLeft: number;
}

/** For the names of the fields and what JSON puts around every picture. */
const margin = 4096;

/** Makes the body that is sent: it stays within the limit, whatever has to stay out of it. */
export function packClip(request: PackRequest, limit: number = clipBodyLimit): Packed {
  const page = pageOf(request);
  let used = bytesOf(page).byteLength + margin;
  const pictures: TakenPage['pictures'][number][] = [];
  for (const picture of request.taken.pictures.slice(0, 500)) {
    const size = picture.base64.length + 3 * picture.address.length + 40;
    if (used + size > limit) continue;
    used += size;
    pictures.push(picture);
  }
  return { body: bytesOf({ ...page, pictures }), picturesLeft: request.taken.pictures.length - pictures.length };
}

/** What would be sent if it had no pictures. */
function pageOf({ key, capturedAt, what, taken, marks, edits }: PackRequest): CapturedPageInput {
  const { title, authors, published } = edits;
  return {
    key,
    capturedAt,
    address: taken.address.slice(0, 4096),
    what,
    html: taken.html,
    ...(title === undefined ? {} : { title: title.slice(0, 500) }),
    ...(authors === undefined ? {} : { authors: authors.map((name) => name.slice(0, 200)).slice(0, 50) }),
    ...(published === undefined ? {} : { published: published.slice(0, 40) }),
    stories: edits.stories.map((name) => name.slice(0, 200)).slice(0, 20),
    tags: edits.tags.map((name) => name.slice(0, 100)).slice(0, 50),
    comment: edits.comment.slice(0, 10_000),
    highlights: what === 'link' ? [] : highlightsOf(marks, edits.marksSelection ? taken.selection : null),
  };
}

function highlightsOf(marks: readonly Mark[], selection: Passage | null): NonNullable<CapturedPageInput['highlights']> {
  const isMarked = marks.some(({ exact }) => exact === selection?.exact);
  const selected = selection && !isMarked ? [{ ...selection, color: 'key' as const, comment: '' }] : [];
  return [...marks, ...selected].slice(0, 500).map(({ color, comment, exact, prefix, suffix }) => ({
    color,
    comment: comment.slice(0, 10_000),
    passage: { exact, prefix, suffix },
  }));
}

/** Half a character, as a page can hold one, is written as the sign for it: the bytes have to be UTF-8. */
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
