import type { Run } from '#main/entities/recognize/find-runs.ts';
import { dropLegalForm } from '#main/entities/recognize/normalize-name.ts';
import { sliceOf, type TextView } from '#main/entities/recognize/text-view.ts';
import { isCommonWord, isFirstName } from '#main/entities/recognize/words.ts';

const longestName = 8;
/** After a word that is also a surname these show that it is the surname. */
const deeds = /^(?:said|says|told|added|wrote|declined|['’]s)$/;

/** The names that the text itself proves, with their first and last words, to be found where a capital proves nothing. */
export class Attested {
  readonly #names = new Set<string>();

  add(view: TextView, { from, to }: Run): void {
    if (to - from > longestName) return;
    const name = sliceOf(view, from, to);
    this.#names.add(name);
    this.#names.add(dropLegalForm(name));
    if (to - from === 1) return;
    for (const at of [from, to - 1]) {
      const token = view.tokens[at];
      if (!token || token.shape === 'number' || token.text.length < 3) continue;
      if (!isCommonWord(token.lower)) this.#parts.add(token.text);
      else if (at === to - 1 && isFirstName(view.tokens[from]?.text ?? '')) this.#wordSurnames.add(token.text);
    }
  }

  readonly #parts = new Set<string>();
  /** Surnames that are ordinary words too, like Cook. */
  readonly #wordSurnames = new Set<string>();

  /** Where the longest proven name that starts here ends; 0 when there is none. */
  longestAt(view: TextView, from: number): number {
    for (let to = Math.min(from + longestName, view.tokens.length); to > from; to--) {
      if (this.#names.has(sliceOf(view, from, to))) return to;
    }
    if (this.#wordSurnames.has(view.tokens[from]?.text ?? '') && deeds.test(view.tokens[from + 1]?.lower ?? ''))
      return from + 1;
    return this.#parts.has(view.tokens[from]?.text ?? '') && !view.headline[from] ? from + 1 : 0;
  }
}
