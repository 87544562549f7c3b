import { nameOf, shadowRootOf } from '#renderer/extension/page/dom.ts';

const besideText = 'nav, aside, footer, header, form, dialog, [role=navigation], [role=complementary]';
/** The popup waits for it, and so does the page: what is too long for this is counted as far as it gets. */
const longestMs = 60;
/** Fewer words in paragraphs are no article. */
const fewestWords = 40;

/** How many words the text of a page has, as far as can be told without reading it as the app does; 0 for none. */
export function countArticleWords(page: Document): number {
  let words = wordsOfParagraphs(page, deadline(longestMs));
  const isOver = deadline(longestMs);
  for (const root of innerRoots(page, isOver)) words += wordsOfParagraphs(root, isOver);
  if (words >= fewestWords) return words;
  const main = page.querySelector('article, main, [role=main]')?.textContent ?? '';
  const inMain = countWords(main);
  return inMain >= 3 * fewestWords ? inMain : 0;
}

function wordsOfParagraphs(root: Document | ShadowRoot, isOver: () => boolean): number {
  let words = 0;
  for (const paragraph of root.querySelectorAll('p, li, blockquote, h2, h3, pre')) {
    if (isOver()) break;
    const text = paragraph.textContent ?? '';
    if (text.length >= 40 && !paragraph.closest(besideText)) words += countWords(text);
  }
  return words;
}

/** Shadow roots, and frames of the same site, at any depth. */
function innerRoots(page: Document, isOver: () => boolean): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [page];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (isOver()) return roots.slice(1);
      const inner = shadowRootOf(element);
      if (inner) roots.push(inner);
      else if (nameOf(element) === 'iframe') roots.push(...frameRoot(element as HTMLIFrameElement));
    }
  }
  return roots.slice(1);
}

function deadline(ms: number): () => boolean {
  const end = performance.now() + ms;
  let asked = 0;
  return () => ++asked % 64 === 0 && performance.now() > end;
}

function frameRoot(frame: HTMLIFrameElement): Document[] {
  try {
    return frame.contentDocument ? [frame.contentDocument] : [];
  } catch {
    // Another site's: the browser refuses.
    return [];
  }
}

/** Scripts without spaces between words are counted as their readers would, about 1.7 characters a word. */
export function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  const spaced = text.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, ' ').match(/\S+/g)?.length ?? 0;
  return spaced + Math.round(dense / 1.7);
}
