import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

/** What is never a text's line. */
const lines = [isRightsLine, isLabel, isBylineOrShareBar, isMenu];
const rightsReserved = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;

/** What was chosen, less the lines that are never part of a text, and less what stands above its headline. */
export function withoutBoilerplate(segments: readonly Segment[], chosen: readonly Segment[]): Segment[] {
  const headline = segments.findIndex(({ place }) => place.name === 'h1');
  const below = new Set(segments.slice(headline));
  const isTop = headline >= 0 && lengthOf(chosen.filter((segment) => below.has(segment))) > 0.9 * lengthOf(chosen);
  const text = chosen.filter((segment) => (!isTop || below.has(segment)) && !lines.some((isLine) => isLine(segment)));
  return text.length > 0 ? text : [...chosen];
}

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

function isRightsLine({ text }: Segment): boolean {
  return text.length < 200 && rightsReserved.test(text);
}

/** Marks for what a page puts between its paragraphs, and the source of a picture that stands apart from it. */
const labels =
  /^(?:advertisements?|ad|sponsored(?: content)?|(?:article|story) continues(?: below)?(?: (?:this )?ad(?:vertisement)?)?|continue reading(?: below)?|scroll (?:down )?to continue|loading(?: \p{L}+)?(?:\.\.\.|…)?|previous|next|share|print|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|reklama?|реклама|広告|广告|광고|إعلان)$/iu;
const source = /^(?:source|image|photo|picture)s?(?: credits?| by| courtesy)?\s*:[^.]{2,80}$/i;

function isLabel({ place, text }: Segment): boolean {
  if (text.length > 90) return false;
  return labels.test(text) || (source.test(text) && place.name !== 'figcaption' && place.parent?.name !== 'figcaption');
}

/** Who wrote it, which is metadata, and the buttons to pass it on. */
function isBylineOrShareBar({ place, text }: Segment): boolean {
  if (text.length > 120) return false;
  const label = `${place.label} ${place.parent?.label ?? ''}`;
  return (
    /\bby-?line|\bshar(?:e|ing)\b|\bsocial\b/.test(label) || (text.length < 80 && /^By \p{Lu}[^.!?]*$/u.test(text))
  );
}

/** Links or a few words, where a page says that it is for finding one's way. */
function isMenu({ place, text, linked }: Segment): boolean {
  if (linked < text.length * 0.8 && text.length > 200) return false;
  for (let above: Place | undefined = place; above; above = above.parent)
    if (above.name === 'nav' || above.element.getAttribute('role') === 'navigation') return true;
  return false;
}
