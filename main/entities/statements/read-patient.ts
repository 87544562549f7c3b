import type { Clause } from '#main/entities/statements/clause.ts';
import { apposed, readSubjects, sourceAt } from '#main/entities/statements/read-subjects.ts';
import { companyNouns } from '#main/entities/statements/word-lists.ts';
import type { Source } from '#shared/entities/statements.ts';

/** What "founded by" or "based in" without a verb before it is said of: the name there, or the one that the phrase goes with. */
export function apposedOrBefore(clause: Clause, at: number): Source[] {
  const { words, article } = clause;
  const last = words[at - 1];
  if (!last) return [];
  if (last.kind === 'name') return listOf(sourceAt(words, at - 1));
  if (last.lower === ',') return words[at - 2]?.kind === 'name' ? listOf(sourceAt(words, at - 2)) : [];
  if (last.lower === 'and')
    return /^(?:in|by)$/.test(words[at - 3]?.lower ?? '') ? apposedOrBefore(clause, at - 4) : [];
  if (companyNouns.has(last.lower) && words[at - 2]?.lower === 'the') {
    const isFirst = !words.slice(0, at).some(({ mention }) => mention?.type === 'organization');
    return isFirst ? listOf(article.company) : [];
  }
  if (last.lower === 'which' || last.lower === 'who') return readSubjects(clause, at);
  return listOf(apposed(clause, at));
}

function listOf(source: Source | undefined): Source[] {
  return source ? [source] : [];
}
