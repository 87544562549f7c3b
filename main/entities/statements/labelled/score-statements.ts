import type { GazetteerEntity, RecognizedMention } from '#main/entities/recognize/types.ts';
import { findStatements } from '#main/entities/statements/find-statements.ts';
import type { LabelledText } from '#main/entities/statements/labelled/read-labelled.ts';
import type { Claim, Quote, Source } from '#shared/entities/statements.ts';

export type Read = (text: string) => RecognizedMention[];
export type Known = readonly GazetteerEntity[];

export interface Tally {
  readonly precision: number;
  readonly recall: number;
  /** What was missed and what was too much, with its text. */
  readonly errors: readonly string[];
}

const published = '2025-12-04T12:00:00Z';

/** Every quote and claim whole: speaker, kind, chain and words; subject, predicate, object, status, amount, date, chain. */
export function scoreStatements(
  texts: readonly LabelledText[],
  read: Read,
): { readonly quotes: Tally; readonly claims: Tally } {
  const results = texts.map((labelled) => {
    const found = findStatements(labelled.text, read(labelled.text), { source: labelled.source, published });
    return {
      labelled,
      quotes: found.quotes.map((quote) => writeQuote(quote, labelled.text)),
      claims: found.claims.map(writeClaim),
    };
  });
  return {
    quotes: tally(
      results.map(({ labelled, quotes }) => ({ text: labelled.text, gold: labelled.quotes, found: quotes })),
    ),
    claims: tally(
      results.map(({ labelled, claims }) => ({ text: labelled.text, gold: labelled.claims, found: claims })),
    ),
  };
}

function tally(results: readonly { text: string; gold: readonly string[]; found: readonly string[] }[]): Tally {
  let [right, gold, found] = [0, 0, 0];
  const errors: string[] = [];
  for (const result of results) {
    const left = [...result.found];
    gold += result.gold.length;
    found += result.found.length;
    for (const line of result.gold) {
      const at = left.findIndex(
        (other) =>
          other === line ||
          (line.endsWith(' | -') && other.startsWith(line.slice(0, -1)) && line.split(' | ').length === 4),
      );
      if (at >= 0) {
        left.splice(at, 1);
        right++;
      } else errors.push(`missed    ${line}\n          in ${result.text}`);
    }
    for (const line of left) errors.push(`too much  ${line}\n          in ${result.text}`);
  }
  return { precision: right / (found || 1), recall: right / (gold || 1), errors };
}

function writeQuote({ speaker, kind, via, start, end }: Quote, text: string): string {
  return [speaker?.name ?? '-', kind, chain(via), text.slice(start, end)].join(' | ');
}

function writeClaim({ subject, predicate, object, status, amount, date, via }: Claim): string {
  return [subject.name, predicate, object?.name ?? '-', status, amount ?? '-', date ?? '-', chain(via)].join(' | ');
}

function chain(via: readonly Source[]): string {
  return via.map(({ name }) => name).join(' > ') || '-';
}
