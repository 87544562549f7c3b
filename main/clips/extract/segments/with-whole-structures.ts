import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';
import { labelPatterns, textPatterns } from '#main/clips/extract/segments/segment-words.ts';

/** More words than this under a picture are no caption. */
const longestCaption = 500;
/** An element of which this share was chosen is read for what is in it; what is left out there needs a reason. */
const mostly = 0.5;
const reasonsInLabel = labelPatterns.slice(0, 10);
/** What is judged as one piece. */
const wholes = new Set(['table', 'pre']);
const offSide = new Set(['nav', 'aside', 'footer', 'header', 'form']);
const reasonsInText = textPatterns.slice(0, 10);

/**
 * What was chosen, made whole: the paragraphs, headings, list items, tables, code and captions that stand among it and give no reason
 * to be left out. Judged one by one, short pieces would be lost here and there, and most of a short article.
 */
export function withWholeStructures(segments: readonly Segment[], chosen: readonly Segment[]): Segment[] {
  const kept = new Set(chosen);
  const first = segments.findIndex((segment) => kept.has(segment));
  const last = segments.findLastIndex((segment) => kept.has(segment));
  const characters = new Map<Place, number>();
  for (const { place, text } of chosen)
    for (let above: Place | undefined = place; above; above = above.parent)
      characters.set(above, (characters.get(above) ?? 0) + text.length);
  const shareOf = (place: Place) => (characters.get(place) ?? 0) / (place.characters || 1);
  const total = chosen.reduce((sum, { text }) => sum + text.length, 0);
  const isRoot = (place: Place) => (characters.get(place) ?? 0) > total / 2;
  const isTextAt = (at: number) => {
    const next = segments[at];
    return next !== undefined && (kept.has(next) || next.place.name === 'pre');
  };
  const belongs = (segment: Segment, at: number): boolean => {
    if (segment.linked > segment.text.length * 0.3 || hasReason(segment, isRoot)) return false;
    const container = containerOf(segment.place);
    if (!container || shareOf(container) < mostly) return false;
    if (isRunningText(segment)) return true;
    if (at < first || at > last) return false;
    return wholes.has(segment.place.name) || isCaption(segment) || (isHeading(segment) && isTextAt(at + 1));
  };
  return segments.filter((segment, at) => kept.has(segment) || belongs(segment, at));
}

/** Whether its words, or what it stands in up to the element that holds most of the text, say that it is something else. */
function hasReason({ place, text }: Segment, isRoot: (place: Place) => boolean): boolean {
  if (text.length < 300 && reasonsInText.some((pattern) => pattern.test(text))) return true;
  for (let above: Place | undefined = place; above && !isRoot(above); above = above.parent) {
    const { label } = above;
    if (reasonsInLabel.some((pattern) => pattern.test(label)) || offSide.has(above.name)) return true;
  }
  return false;
}

/** The element that holds a paragraph, a list or a table as a whole. */
function containerOf(place: Place): Place | undefined {
  let container = place.parent;
  while (container && !/^(?:div|section|article|main|body|td|blockquote)$/.test(container.name))
    container = container.parent;
  return container;
}

function isRunningText({ place, text }: Segment): boolean {
  return (
    place.name === 'li' ||
    place.name === 'dd' ||
    place.name === 'dt' ||
    (place.name === 'p' && /[.!?。！？؟:]["”’)\]]*$/.test(text))
  );
}

function isHeading({ place }: Segment): boolean {
  return /^h[2-6]$/.test(place.name);
}

function isCaption({ place, text }: Segment): boolean {
  return text.length <= longestCaption && (place.name === 'figcaption' || place.parent?.name === 'figcaption');
}
