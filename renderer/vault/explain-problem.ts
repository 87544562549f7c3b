import type { Problem } from '#shared/vault/types.ts';

const recordWords: Readonly<Record<Problem['record'], string>> = {
  note: 'note',
  clip: 'clip',
  entity: 'entity',
  story: 'story',
  search: 'saved search',
  settings: 'settings file',
  vault: 'vault file',
  other: 'file',
};

/** A file that needs a look, in words. */
export function explainProblem({ kind, record, movedTo }: Problem): { readonly title: string; readonly safe: string } {
  const what = recordWords[record];
  switch (kind) {
    case 'damaged':
      return {
        title: `${withArticle(what)} is damaged and was set aside`,
        safe: movedTo
          ? 'Everything else in the vault is as it was. The damaged file is kept, as it is, in the folder below.'
          : 'Everything else in the vault is as it was. The damaged file stays where it is.',
      };
    case 'foreign':
      return {
        title: 'A file in the vault is not Backstory’s',
        safe: 'It was left as it is and is not shown.',
      };
    case 'unreadable':
      return {
        title: `${withArticle(what)} could not be opened`,
        safe: 'It was left as it is. Most likely another program is using it, or this account may not read it.',
      };
    case 'conflict':
      return {
        title: `${withArticle(what)} was changed in two places`,
        safe: 'Both are kept. Compare them and keep what you need.',
      };
    default:
      return kind satisfies never;
  }
}

function withArticle(what: string): string {
  return /^[aeiou]/.test(what) ? `An ${what}` : `A ${what}`;
}
