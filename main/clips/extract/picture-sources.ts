import type { PageElement } from '#main/clips/extract/page-dom.ts';

/** Wider than this no reader shows a picture; a larger one only costs room. */
const widest = 2000;
const lazyLists = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const lazyAddresses = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-full-src',
  'data-hi-res-src',
  'src',
];

/**
 * Where a picture may be had, best first, as the page writes it: the largest sensible size before the one that stands
 * in until scripts run, and what the page keeps for readers without scripts last.
 */
export function pictureSources(picture: PageElement): string[] {
  const parent = picture.parentElement;
  const around =
    parent?.localName === 'picture' ? [...parent.children].filter(({ localName }) => localName === 'source') : [];
  const elements = [picture, ...around];
  const sources = [
    ...valuesOf([picture], ['src']).filter((source) => source.startsWith('data:') || source.startsWith('cid:')),
    ...elements.flatMap((element) => valuesOf([element], lazyLists)).flatMap(largestFirst),
    ...valuesOf([picture], lazyAddresses),
    ...fallbacksOf(parent?.localName === 'picture' ? parent : picture),
  ];
  return [...new Set(sources.map((source) => source.trim()).filter((source) => source !== ''))].slice(0, 40);
}

function valuesOf(elements: readonly PageElement[], names: readonly string[]): string[] {
  return elements.flatMap((element) =>
    names.map((name) => element.getAttribute(name) ?? '').filter((value) => value !== ''),
  );
}

/** The candidates of a `srcset`, the largest of a sensible size first and larger ones after all others. */
function largestFirst(srcset: string): string[] {
  return candidatesOf(srcset)
    .map(({ address, size }) => ({ address, rank: size > widest ? -size : size }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ address }) => address);
}

interface SourceCandidate {
  readonly address: string;
  /** Its width; a density counts as that many times an ordinary column. */
  readonly size: number;
}

/** Reads a `srcset` as browsers do: an address may hold commas, and ends at white space. */
function candidatesOf(srcset: string): SourceCandidate[] {
  const candidates: SourceCandidate[] = [];
  const words = srcset.slice(0, 65_536).split(/\s+/).filter(Boolean);
  let address: string | undefined;
  const add = (descriptor: string) => {
    if (address !== undefined && candidates.length < 100) candidates.push({ address, size: sizeOf(descriptor) });
    address = undefined;
  };
  for (const word of words) {
    if (address === undefined) {
      address = word.replace(/^,+|,+$/g, '');
      if (address === '') address = undefined;
      if (word.endsWith(',')) add('1x');
    } else if (/^\d+(?:\.\d+)?[wxh],?/.test(word)) {
      add(word);
    }
  }
  add('1x');
  return candidates;
}

function sizeOf(descriptor: string): number {
  const number = Number.parseFloat(descriptor) || 1;
  return /^[\d.]+x/.test(descriptor) ? Math.min(number, 2) * 800 : number;
}

function fallbacksOf(picture: PageElement): string[] {
  const siblings = [...(picture.parentElement?.children ?? [])];
  const next = siblings[siblings.indexOf(picture) + 1];
  const inner = next?.localName === 'noscript' ? next.querySelector('img') : null;
  return inner ? valuesOf([inner], ['src']) : [];
}
