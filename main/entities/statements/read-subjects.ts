import { isSameSource, sourceOf } from '#main/entities/statements/article-so-far.ts';
import { claimVerbs } from '#main/entities/statements/claim-verbs.ts';
import type { Clause } from '#main/entities/statements/clause.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import {
  auxiliaries,
  companyNouns,
  determiners,
  hypotheticals,
  prepositions,
  sayingVerbs,
  titleWords,
} from '#main/entities/statements/word-lists.ts';
import type { Source } from '#shared/entities/statements.ts';

/** Whoever the words that end before `to` name as the one who does it; none where that is not plain. */
export function readSubjects(clause: Clause, to: number): Source[] {
  const { words, article } = clause;
  const last = words[to - 1];
  if (!last) return [];
  if (last.kind === 'name') return namesBefore(clause, to - 1);
  if (last.kind === 'mark') return /^[,)—–]$/.test(last.lower) ? beforeAside(clause, to - 1) : [];
  const { lower } = last;
  if (lower === 'who' || lower === 'which' || lower === 'that') return beforeRelative(clause, to - 1);
  if (lower === 'he' || lower === 'she') return listOf(before(words, to - 1, 'person') ?? article.person);
  if (lower === 'it') return listOf(onlyOrganizationBefore(words, to - 1) ?? article.company);
  if (companyNouns.has(lower) && words[to - 2]?.lower === 'the')
    return before(words, to - 1, 'organization') ? [] : listOf(article.company);
  if (lower === 'two' && words[to - 2]?.lower === 'the') return [...article.twoPeople];
  return [];
}

function listOf(source: Source | undefined): Source[] {
  return source ? [source] : [];
}

function before(words: readonly Word[], to: number, type: string): Source | undefined {
  const word = words.findLast(({ mention }, at) => at < to && mention?.type === type);
  return word?.mention && sourceOf(word.mention);
}

function onlyOrganizationBefore(words: readonly Word[], to: number): Source | undefined {
  const sources = words
    .slice(0, to)
    .flatMap(({ mention }) => (mention?.type === 'organization' ? (sourceOf(mention) ?? []) : []));
  const [first] = sources;
  return first && sources.every((source) => isSameSource(source, first)) ? first : undefined;
}

/** "Altman and Musk"; a name that belongs to a preposition does nothing: "shares of OpenAI". */
function namesBefore({ words }: Clause, at: number): Source[] {
  const source = sourceAt(words, at);
  if (!source) return [];
  let from = at;
  while (from > 0 && isPremodifier(words, from - 1)) from--;
  const lower = words[from - 1]?.lower ?? '';
  if (words[from - 1]?.kind === 'word' && (prepositions.has(lower) || hypotheticals.has(lower))) return [];
  if (
    lower === 'and' &&
    words[from - 2]?.kind === 'name' &&
    words[from - 2]?.mention?.type === words[at]?.mention?.type
  ) {
    const other = namesBefore({ words } as Clause, from - 2);
    return other.length > 0 ? [...other, source] : [];
  }
  if (lower === 'and' && words[from - 2]?.kind === 'word' && !sayingVerbs.has(words[from - 2]?.lower ?? ''))
    return isClauseEnd(words, from - 1) ? [source] : [];
  return [source];
}

/** "…, and OpenAI bought": a clause of its own. */
function isClauseEnd(words: readonly Word[], and: number): boolean {
  return (
    words[and - 1]?.lower === ',' ||
    words.slice(0, and).some(({ lower }) => auxiliaries.has(lower) || claimVerbs.has(lower))
  );
}

export function isPremodifier(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || word.quotation) return false;
  if (word.kind === 'name') return words[at + 1]?.kind !== 'name';
  if (word.kind === 'mark') return /^(?:['’]s|-)$/.test(word.lower);
  return (
    word.kind === 'word' &&
    (titleWords.has(word.lower) ||
      companyNouns.has(word.lower) ||
      /^(?:the|rival|based|backed|owned|led|former|outlet|site|rocket|chip|ai|fellow|billionaire)$/.test(word.lower)) &&
    word.lower !== 'and'
  );
}

export function sourceAt(words: readonly Word[], at: number): Source | undefined {
  const mention = words[at]?.mention;
  if (!mention || /^(?:place|event|money|date)$/.test(mention.type)) return undefined;
  return sourceOf(mention);
}

/** "Sam Altman, the chief executive of OpenAI, has": the name before the aside. */
function beforeAside(clause: Clause, close: number): Source[] {
  const { words } = clause;
  const mark = words[close]?.lower === ')' ? '(' : (words[close]?.lower ?? ',');
  for (let at = close - 1; at > Math.max(0, close - 24); at--) {
    const word = words[at];
    if (!word || (word.kind === 'word' && sayingVerbs.has(word.lower))) return [];
    if (word.lower !== mark || word.kind !== 'mark') continue;
    const opener = words[at + 1];
    const isOpening =
      opener?.kind === 'name' ||
      (opener?.kind === 'word' &&
        (determiners.has(opener.lower) ||
          titleWords.has(opener.lower) ||
          /^(?:who|which|whose|formerly|based|founded|owned|backed|led|now|maker|headquartered|known)$/.test(
            opener.lower,
          )));
    if (words[at - 1]?.kind === 'name' && isOpening) return namesBefore(clause, at - 1);
    if (isOpening) continue;
    return [];
  }
  return [];
}

/** "Fjordlight, which", "the startup Fjordlight that", "Fjordlight, a startup that". */
function beforeRelative(clause: Clause, relative: number): Source[] {
  const { words } = clause;
  if (words[relative - 1]?.kind === 'name') return listOf(sourceAt(words, relative - 1));
  if (words[relative - 1]?.lower === ',' && words[relative - 2]?.kind === 'name')
    return listOf(sourceAt(words, relative - 2));
  return listOf(apposed(clause, relative));
}

/** The name that the phrase which ends before `to` goes with: "Stoke Space, a startup (founded by …)". */
export function apposed({ words }: Clause, to: number): Source | undefined {
  let at = to - 1;
  for (; at > 0 && to - at < 9; at--) {
    const word = words[at];
    if (!word) return undefined;
    if (word.kind === 'mark' && !/^(?:-|['’]s)$/.test(word.lower)) break;
    if (
      word.kind === 'word' &&
      (auxiliaries.has(word.lower) ||
        sayingVerbs.has(word.lower) ||
        (prepositions.has(word.lower) && word.lower !== 'of'))
    )
      return undefined;
  }
  const first = words[at + 1];
  if (words[at]?.lower !== ',' || at + 1 >= to) return undefined;
  if (!first || !(first.kind === 'name' || /^(?:a|an|the|another|one)$/.test(first.lower))) return undefined;
  return words[at - 1]?.kind === 'name' ? sourceAt(words, at - 1) : undefined;
}
