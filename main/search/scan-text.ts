import type { Atom, Sequence } from '#main/search/atoms.ts';
import { isCurrency } from '#shared/search/join-numbers.ts';
import { eachToken, type TokenSink } from '#shared/search/text/each-token.ts';
import { WantedWords } from '#shared/search/text/wanted-words.ts';

/** Where a text says something that is asked for. */
export interface Occurrence {
  /** Which of the atoms. */
  readonly atom: number;
  readonly weight: number;
  /** The very word that was asked for, not another form of it. */
  readonly isVerbatim: boolean;
  /** It stands for other atoms too, with which it was typed as several words. */
  readonly isAsOne: boolean;
  /** Count of tokens before it. */
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

export interface ScannedText {
  readonly occurrences: Occurrence[];
  /** How many tokens the text has. */
  readonly length: number;
}

interface Way {
  readonly atom: number;
  readonly sequence: Sequence;
}

/** Finds atoms in texts, by the reading that the index was made with. */
export class TextScanner {
  /** By their last term. */
  readonly #ways = new Map<string, Way[]>();
  readonly #open: Way[] = [];
  readonly #needsSequences: boolean;
  readonly #wanted = new WantedWords();
  /** For each atom whether money was typed in it, so that the sign of a text belongs to it. */
  readonly #isMoney: readonly boolean[];
  readonly atoms: readonly Atom[];

  constructor(atoms: readonly Atom[]) {
    this.atoms = atoms;
    this.#isMoney = atoms.map(({ label }) => /\p{Sc}/u.test(label) || isCurrency(label));
    let needsSequences = false;
    atoms.forEach(({ sequences, slop }, atom) => {
      for (const sequence of sequences) {
        if (sequence.isOpen) this.#open.push({ atom, sequence });
        if (sequence.terms.length > 1) needsSequences = true;
        // Within a distance any of the terms may come last.
        const lasts = slop > 0 ? sequence.terms : sequence.terms.slice(-1);
        for (const term of [...sequence.terms, ...(sequence.forms ?? [])]) this.#wanted.add(term);
        for (const term of lasts)
          this.#add(term, { atom, sequence: slop > 0 ? { ...sequence, terms: [term] } : sequence });
      }
    });
    this.#needsSequences = needsSequences;
  }

  scan(text: string, isTitle = false): ScannedText {
    const occurrences: Occurrence[] = [];
    const terms: string[] = [];
    const starts: number[] = [];
    let position = 0;
    const ways = this.#ways;
    const open = this.#open;
    const sink: TokenSink = (term, word, start, end, form, formStart, formEnd) => {
      if (this.#needsSequences) {
        terms.push(term);
        starts.push(start);
      }
      const here = ways.get(term);
      if (here) {
        for (const { atom, sequence } of here) {
          if (sequence.isForTitles && !isTitle) continue;
          const { length } = sequence.terms;
          if (length > 1 && !this.#endsHere(terms, sequence.terms)) continue;
          const first = length > 1 ? (starts[starts.length - length] ?? start) : start;
          const isVerbatim = sequence.word === word;
          occurrences.push({
            atom,
            weight: sequence.weight,
            isVerbatim,
            isAsOne: sequence.isAsOne === true,
            position: position - length + 1,
            start: this.#startOf(atom, text, first),
            end,
          });
        }
      }
      if (form !== undefined) {
        for (const { atom, sequence } of ways.get(form) ?? [])
          if (sequence.terms.length === 1)
            occurrences.push({
              atom,
              weight: sequence.weight,
              isVerbatim: false,
              isAsOne: sequence.isAsOne === true,
              position,
              start: this.#startOf(atom, text, formStart),
              end: formEnd,
            });
      }
      for (const { atom, sequence } of open) {
        const beginning = sequence.terms[0] ?? '';
        if (sequence.terms.length === 1 && term !== beginning && term.startsWith(beginning))
          occurrences.push({
            atom,
            weight: sequence.weight,
            isVerbatim: false,
            isAsOne: false,
            position,
            start,
            end: start + beginning.length,
          });
      }
      position += 1;
    };
    const skip = () => {
      if (this.#needsSequences) {
        terms.push('');
        starts.push(0);
      }
      position += 1;
    };
    eachToken(text, sink, { wanted: this.#wanted, skip });
    return { occurrences, length: position };
  }

  #startOf(atom: number, text: string, start: number): number {
    return this.#isMoney[atom] && start > 0 && /\p{Sc}/u.test(text.charAt(start - 1)) ? start - 1 : start;
  }

  #endsHere(terms: readonly string[], wanted: readonly string[]): boolean {
    const from = terms.length - wanted.length;
    if (from < 0) return false;
    for (let at = 0; at < wanted.length; at += 1) if (terms[from + at] !== wanted[at]) return false;
    return true;
  }

  #add(term: string, way: Way): void {
    const known = this.#ways.get(term);
    if (known) known.push(way);
    else this.#ways.set(term, [way]);
  }
}
