const gap = 6;
const margin = 8;

interface Lines {
  readonly first: Pick<DOMRect, 'left' | 'top'>;
  readonly last: Pick<DOMRect, 'bottom'>;
}

/** Under the words it is about, above them where there is no room below; never over their lines. */
export function placeCard(card: HTMLElement, { first, last }: Lines): void {
  const { offsetWidth, offsetHeight } = card;
  const hasRoomBelow = last.bottom + gap + offsetHeight + margin <= window.innerHeight;
  card.style.left = `${Math.max(margin, Math.min(first.left, window.innerWidth - offsetWidth - margin))}px`;
  card.style.top = `${hasRoomBelow ? last.bottom + gap : Math.max(margin, first.top - offsetHeight - gap)}px`;
}
