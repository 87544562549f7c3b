import type { Place, Segment } from '#main/clips/extract/segments/segment-page.ts';

const commentLabel =
  /\bcomments?(?:[-_ ]|\b)|comment(?:list|s?-?area|-?section|-?thread|-?body|-?content|-?text)|disqus|\brespond\b/;
/** With less than this beside them the comments are what the page is for. */
const leastText = 800;

/** What was chosen, less what readers wrote below it; where there is hardly more than that, it stays. */
export function withoutComments(chosen: readonly Segment[]): Segment[] {
  const [first] = chosen;
  if (!first) return [];
  const around = new Set(chainOf(first.place));
  const isComment = ({ place }: Segment) =>
    chainOf(place).some((above) => !around.has(above) && commentLabel.test(above.label));
  const text = chosen.filter((segment) => !isComment(segment));
  const length = text.reduce((sum, { text: { length } }) => sum + length, 0);
  return length >= leastText ? text : [...chosen];
}

function chainOf(place: Place): Place[] {
  const chain: Place[] = [];
  for (let above: Place | undefined = place; above; above = above.parent) chain.push(above);
  return chain;
}
