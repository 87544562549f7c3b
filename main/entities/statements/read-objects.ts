import { productNouns } from '#main/entities/recognize/lists.ts';
import { controlVerbs } from '#main/entities/statements/claim-verbs.ts';
import { type Clause, isAdverb } from '#main/entities/statements/clause.ts';
import type { Word } from '#main/entities/statements/read-sentences.ts';
import { isPremodifier, sourceAt } from '#main/entities/statements/read-subjects.ts';
import {
  auxiliaries,
  companyNouns,
  conjunctions,
  hypotheticals,
  prepositions,
  sayingVerbs,
} from '#main/entities/statements/word-lists.ts';
import type { Source } from '#shared/entities/statements.ts';

export interface ObjectPhrase {
  readonly sources: readonly Source[];
  readonly from: number;
  readonly to: number;
  /** "a stake in". */
  readonly isStake: boolean;
}

const stakes = /^(?:stake|stakes|shares|interest|majority|minority|share)$/;
const afterName =
  /^(?:last|this|next|earlier|late|early|later|outright|entirely|ago|to|as|if|together|again|altogether|rather|each|is|are|was|were|has|had|have|will|would|first|today|yesterday|instead|once|more|both)$/;

/** Whom or what the words from `from` on name; a plain "a rocket company" only where the article's own words will do. */
export function readObjects(clause: Clause, from: number, isIndefiniteFine: boolean): ObjectPhrase | undefined {
  const { words, text } = clause;
  let isStake = false;
  let at = from;
  for (; at < words.length && at - from < 16; at++) {
    const word = words[at];
    if (!word || word.quotation !== words[from]?.quotation) break;
    if (word.kind === 'money') continue;
    if (word.kind === 'date') break;
    if (word.kind === 'name') {
      const next = words[at + 1];
      if (next && /^['’]s$/.test(next.lower)) {
        const own = ownName(words, at + 2);
        if (own === undefined) return undefined;
        at = own - 1;
        continue;
      }
      if (next?.lower === '-' && next.start === word.end) {
        at += 2;
        continue;
      }
      if (next?.kind === 'word' && words[at + 2]?.kind === 'name' && isPremodifier(words, at + 1)) {
        at++;
        continue;
      }
      if (next?.kind === 'name') continue;
      if (next?.kind === 'word' && !isAfterName(next)) return undefined;
      return { ...together(words, at), from, isStake };
    }
    if (word.kind === 'mark') {
      if (word.lower === '-') continue;
      break;
    }
    if (prepositions.has(word.lower)) {
      const isOfStake = /^(?:in|of)$/.test(word.lower) && words.slice(from, at).some(({ lower }) => stakes.test(lower));
      if (!isOfStake) break;
      isStake = true;
    } else if (word.lower === 'and' || word.lower === 'or') break;
    else if (
      conjunctions.has(word.lower) ||
      auxiliaries.has(word.lower) ||
      sayingVerbs.has(word.lower) ||
      hypotheticals.has(word.lower)
    )
      break;
  }
  const first = words[from];
  const last = words[at - 1];
  if (!isIndefiniteFine || isStake || !first || !last || at - from < 2 || at - from > 7) return undefined;
  if (!/^(?:a|an|another)$/.test(first.lower) || last.kind !== 'word') return undefined;
  if (
    !companyNouns.has(last.lower) &&
    !productNouns.has(last.lower) &&
    !/^(?:designer|provider|unit|platform|rocket|chip|device|phone|satellite)$/.test(last.lower)
  )
    return undefined;
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return { sources: [{ entityId: null, name: name.charAt(0).toLowerCase() + name.slice(1) }], from, to: at, isStake };
}

/** "Google's Gemini": the place of the thing that is its own; none for "Intel's foundry unit". */
function ownName(words: readonly Word[], from: number): number | undefined {
  for (let at = from; at < from + 4; at++) {
    const word = words[at];
    if (word?.kind === 'name') return at;
    if (word?.kind !== 'word' || prepositions.has(word.lower) || conjunctions.has(word.lower)) return undefined;
  }
  return undefined;
}

function isAfterName({ lower, isCapital }: Word): boolean {
  return (
    prepositions.has(lower) ||
    conjunctions.has(lower) ||
    auxiliaries.has(lower) ||
    isAdverb(lower) ||
    afterName.test(lower) ||
    sayingVerbs.has(lower) ||
    (isCapital && controlVerbs.has(lower))
  );
}

/** "Fjordlight and Nordkraft": all of them, where nothing is said of the last alone. */
function together(words: readonly Word[], at: number): Pick<ObjectPhrase, 'sources' | 'to'> {
  const first = sourceAt(words, at);
  const sources = first ? [first] : [];
  let to = at + 1;
  while (words[to + 1]?.kind === 'name' && /^(?:and|,)$/.test(words[to]?.lower ?? '')) {
    const isLast = words[to]?.lower === 'and';
    const next = words[to + 2];
    const goesOn = next?.lower === ',' || next?.lower === 'and';
    if (
      !isLast &&
      !(
        goesOn &&
        words.slice(to, to + 12).some(({ lower }, step) => lower === 'and' && words[to + step + 1]?.kind === 'name')
      )
    )
      break;
    if (
      isLast &&
      next &&
      !(next.kind === 'mark' && next.lower !== '-' && !/^['’]s$/.test(next.lower)) &&
      !prepositions.has(next.lower) &&
      next.kind !== 'date'
    )
      break;
    const source = sourceAt(words, to + 1);
    if (source && words[to + 1]?.mention?.type === words[at]?.mention?.type) sources.push(source);
    else break;
    to += 2;
    if (isLast) break;
  }
  return { sources, to };
}
