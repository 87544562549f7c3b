import { indexRemedy, indexTrouble } from '#renderer/ui/explain-vault-failure.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';

/** What the index is; or what it waits for, and what has to be done about it. */
export function indexDetail(trouble: IndexTrouble | undefined): string {
  if (trouble) return `${indexTrouble(trouble)} ${indexRemedy(trouble)}`;
  return 'What search, lists and backlinks read. It is made from your vault and can be made again at any time.';
}
