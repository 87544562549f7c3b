import type { PageElement, PageNode } from '#main/clips/extract/page-dom.ts';
import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

/** What of a page goes into its blocks. */
export interface KeptParts {
  readonly keepsText: (node: PageNode) => boolean;
  readonly keepsPicture: (picture: PageElement) => boolean;
}

const containers = new Set('div section article main td body'.split(' '));
/** More words than this beside a picture are no caption. */
const longestCaption = 500;

/** The chosen segments' text, and the pictures among it, which have no words to be judged by. */
export function keptParts(all: readonly Segment[], chosen: readonly Segment[]): KeptParts {
  const texts = new Set(chosen.flatMap(({ nodes }) => nodes));
  const places = new Map<PageElement, Place>();
  for (const { place } of all) for (const above of chainOf(place)) places.set(above.element, above);
  const kept = new Map<Place, number>();
  for (const { place, text } of chosen)
    for (const above of chainOf(place)) kept.set(above, (kept.get(above) ?? 0) + text.length);
  const root = contentRoot(chosen, kept);
  return {
    keepsText: (node) => texts.has(node),
    keepsPicture: (picture) => {
      for (let element: PageElement | null = picture; element; element = element.parentElement) {
        const place = places.get(element);
        if (!place) continue;
        if (kept.has(place)) return chainOf(place).includes(root ?? place);
        if (place.characters > longestCaption || place.linked > place.characters / 2) return false;
      }
      return false;
    },
  };
}

/** The innermost element that holds nearly all that was chosen. */
function contentRoot(chosen: readonly Segment[], kept: ReadonlyMap<Place, number>): Place | undefined {
  const most = 0.8 * chosen.reduce((sum, { text }) => sum + text.length, 0);
  let root: Place | undefined;
  for (const [place, characters] of kept) if (characters >= most && (!root || place.depth > root.depth)) root = place;
  while (root?.parent && !containers.has(root.name)) root = root.parent;
  return root;
}

function chainOf(place: Place): Place[] {
  const chain: Place[] = [];
  for (let above: Place | undefined = place; above; above = above.parent) chain.push(above);
  return chain;
}
