import { type MoreRow, moreRows } from '#renderer/editor/slash-menu/more-rows.ts';
import { type SlashRow, slashRows } from '#renderer/editor/slash-menu/slash-rows.ts';

/** Everything `/` offers for what was typed after it; what is called so comes before what is known by another word. */
export function slashOffers(query: string): (SlashRow | MoreRow)[] {
  const offers = [...slashRows(query), ...moreRows(query)];
  const isCalledSo = ({ title }: SlashRow | MoreRow) => title.toLowerCase().startsWith(query.toLowerCase());
  return [...offers.filter(isCalledSo), ...offers.filter((offer) => !isCalledSo(offer))];
}
