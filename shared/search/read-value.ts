import type { Value } from '#shared/search/lex-query.ts';
import type { PartField, Query, WordQuery } from '#shared/search/query-syntax.ts';

/** Words, a phrase or a pattern, wherever they may stand; `undefined` when there is nothing in it to look for. */
export function readValue(value: Value, part: PartField | null, isUnfinished: boolean): Query | undefined {
  switch (value.type) {
    case 'regex':
      return { type: 'regex', pattern: value.pattern, flags: value.flags, part };
    case 'phrase':
      if (!hasContent(value.text)) return undefined;
      return {
        ...{ type: 'phrase', phrase: value.text.trim(), slop: value.slop, part },
        ...(isUnfinished && value.isOpen && !/\s$/u.test(value.text) && { isUnfinished: true }),
      };
    case 'word':
      return hasContent(value.text) ? readWord(value, part, isUnfinished) : undefined;
    default:
      return value satisfies never;
  }
}

function readWord(
  { text, asOne }: Extract<Value, { type: 'word' }>,
  part: PartField | null,
  isUnfinished: boolean,
): WordQuery {
  const [, fuzzy, typos] = /^(.*[\p{L}\p{N}])~([12])?$/u.exec(text) ?? [];
  if (fuzzy !== undefined) return { type: 'word', word: fuzzy, isPrefix: false, typos: typos === '2' ? 2 : 1, part };
  const starred = /^(.*[^*])\*+$/su.exec(text)?.[1];
  const isPrefix = starred !== undefined || isUnfinished;
  return { type: 'word', word: starred ?? text, isPrefix, typos: 0, part, ...(asOne !== undefined && { asOne }) };
}

/** Punctuation alone asks for nothing. */
function hasContent(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}\p{RI}]|\u20e3/u.test(text);
}
