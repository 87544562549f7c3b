import type { Passage, Taken } from '#renderer/extension/messages.ts';
import { Budget } from '#renderer/extension/page/budget.ts';
import { PagePictures } from '#renderer/extension/page/page-pictures.ts';
import { passageOf, selectedRange } from '#renderer/extension/page/passages.ts';
import { type ReadPicture, readPictures } from '#renderer/extension/page/read-pictures.ts';
import { serialize } from '#renderer/extension/page/serialize.ts';

/** The page as it was taken; plain data, since it leaves the page for the worker. */
export interface TakenPage {
  readonly address: string;
  readonly html: string;
  readonly pictures: readonly ReadPicture[];
  readonly selection: Passage | null;
  readonly left: { readonly pictures: number; readonly isCut: boolean };
}

export interface TakeRequest {
  readonly what: Exclude<Taken, 'link'>;
  /** Bytes for pictures. */
  readonly pictureRoom: number;
}

const limits = { bytes: 9_000_000, timeMs: 6000 };

/** Writes down what the reader sees. `undefined` when a selection is asked for and there is none. */
export async function takePage(page: Document, { what, pictureRoom }: TakeRequest): Promise<TakenPage | undefined> {
  const range = selectedRange(page);
  if (what === 'selection' && !range) return undefined;
  const selection = range ? passageOf(range) : null;
  const budget = new Budget(limits);
  const pictures = new PagePictures();
  const html =
    what === 'selection' && range
      ? `${await openingOf(page, budget, pictures)}<body>${await serialize(wholeBlock(range), { budget, pictures, range })}</body></html>`
      : `<!doctype html>${await serialize(page.documentElement, { budget, pictures })}`;
  const read = await readPictures(pictures.seen, { room: pictureRoom });
  return {
    address: page.location.href,
    html,
    pictures: read.pictures,
    selection,
    left: { pictures: read.left, isCut: budget.isOver },
  };
}

/** A selection keeps what the page says of itself. */
async function openingOf(page: Document, budget: Budget, pictures: PagePictures): Promise<string> {
  const { lang, dir } = page.documentElement;
  const word = (value: string) => value.replace(/[^\w-]/g, '');
  const head = page.head ? await serialize(page.head, { budget, pictures }) : '';
  return `<!doctype html><html lang="${word(lang)}" dir="${word(dir)}">${head}`;
}

/** Whole lists, tables and quotes around a part of them, so that their rows stay rows. */
function wholeBlock(range: Range): Node {
  const ancestor = range.commonAncestorContainer;
  const element = ancestor.nodeType === 1 ? (ancestor as Element) : ancestor.parentElement;
  return element?.closest('table, ul, ol, dl, blockquote, pre, figure') ?? element ?? ancestor;
}
