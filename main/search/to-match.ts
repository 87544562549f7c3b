import type { Atom, Sequence } from '#main/search/atoms.ts';
import type { PartField } from '#shared/search/query-syntax.ts';

const columnsOfPart: Readonly<Record<PartField, string>> = {
  title: '{title} : ',
  body: '{note_text clip_text} : ',
  note: '',
  clip: '',
  quote: '{note_text clip_text} : ',
  highlight: '{highlights} : ',
};

/**
 * The only place that writes SQLite's full-text syntax. Every term stands in double quotes, and terms are read by
 * `eachToken`, which lets no sign through: nothing that was typed can be an operator.
 */
export function matchOfAtom(atom: Atom): string {
  const scope = atom.part === null ? '' : columnsOfPart[atom.part];
  const ways = atom.sequences.map((sequence) => matchOfSequence(sequence, atom.slop, scope));
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OR ')})`;
}

function matchOfSequence(sequence: Sequence, slop: number, partScope: string): string {
  const { terms, forms = [], isOpen, isForTitles } = sequence;
  const scope = isForTitles && partScope === '' ? '{title names} : ' : partScope;
  const phrase =
    slop > 0 && terms.length > 1
      ? `${scope}NEAR(${terms.map(quoted).join(' ')}, ${slop})`
      : `${scope}${quoted(terms.join(' '))}${isOpen ? ' *' : ''}`;
  return forms.length === 0 ? phrase : `(${[phrase, ...forms.map((form) => `${scope}${quoted(form)}`)].join(' AND ')})`;
}

/** Both within so many words of each other; `undefined` when the ways to say them are too many to write out. */
export function matchOfNear(atoms: readonly Atom[], within: number): string | undefined {
  let rows: string[][] = [[]];
  for (const atom of atoms) {
    if (atom.slop > 0 || atom.part !== null) return undefined;
    rows = rows.flatMap((row) =>
      atom.sequences.map(({ terms, isOpen }) => [...row, `${quoted(terms.join(' '))}${isOpen ? ' *' : ''}`]),
    );
    if (rows.length > mostWays) return undefined;
  }
  return `(${rows.map((row) => `NEAR(${row.join(' ')}, ${within})`).join(' OR ')})`;
}

const mostWays = 64;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
