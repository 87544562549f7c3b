import { urlOfInput } from '#renderer/editor/links/safe-url.ts';

interface FoundAddress {
  readonly start: number;
  /** As it was typed. */
  readonly text: string;
  readonly address: string;
}

/** A web address at the end of a text, without the signs that end the sentence and not the address. */
export function addressAtEnd(text: string): FoundAddress | undefined {
  const found = /(?:^|[\s([{"'“‘«—–])((?:https?:\/\/|www\.)[^\s<>"“”]{2,2000})$/iu.exec(text);
  if (!found?.[1]) return undefined;
  const typed = withoutPunctuation(found[1]);
  const address = urlOfInput(typed);
  if (!address || !hostOf(address).includes('.')) return undefined;
  return { start: text.length - found[1].length, text: typed, address };
}

/** A bracket belongs to the address where the address opened it, as in those of Wikipedia. */
function withoutPunctuation(address: string): string {
  const last = address.at(-1) ?? '';
  const isOpen = last === ')' && count(address, '(') >= count(address, ')');
  return /[.,;:!?'’)\]}*_~»]/.test(last) && !isOpen ? withoutPunctuation(address.slice(0, -1)) : address;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
