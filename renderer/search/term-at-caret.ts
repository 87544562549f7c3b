import { operatorOf, operatorWords } from '#shared/search/operators.ts';

/** Whether something could be offered for the word that the caret stands at the end of. */
export function hasOffer(query: string, caret: number): boolean {
  const term =
    /(?:[\p{L}-]+:(?:"[^"]*|[^\s()"]*)|[^\s()"]*)$/u.exec(query.slice(0, caret))?.[0].replace(/^-/, '') ?? '';
  const [, field] = /^([\p{L}-]+):/u.exec(term) ?? [];
  if (field !== undefined) return operatorOf(field) !== undefined;
  const typed = term.toLowerCase();
  return typed.length >= 2 && operatorWords.some(({ name }) => name.startsWith(typed));
}
