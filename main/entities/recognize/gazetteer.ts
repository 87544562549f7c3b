import { tokenize } from '#main/entities/recognize/tokens.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';

/** Names longer than this many tokens are not looked for. */
const longestName = 12;

/**
 * The known names, ready for one pass over a text: the longest name that starts at a token is one or a few look-ups,
 * however many names there are. Keys are lower-case; how a name is written is checked at the hit.
 */
export class Gazetteer {
  /** Lower-case tokens joined by spaces → the names written so. */
  readonly #names = new Map<string, Known | Known[]>();
  /** First token → most tokens of a name that starts with it. */
  readonly #longest = new Map<string, number>();

  add(surface: string, entity: GazetteerEntity, isShort: boolean): void {
    const tokens = tokenize(surface);
    const first = tokens[0];
    if (!first || tokens.length > longestName) return;
    const key = tokens.map((token) => token.lower).join(' ');
    const known: Known = { surface, entity, isShort };
    const there = this.#names.get(key);
    if (there === undefined) this.#names.set(key, known);
    else if (Array.isArray(there)) there.push(known);
    else this.#names.set(key, [there, known]);
    this.#longest.set(first.lower, Math.max(this.#longest.get(first.lower) ?? 0, tokens.length));
  }

  /** Most tokens of a name that starts with this lower-case token; 0 when none does. */
  longestFrom(lower: string): number {
    return this.#longest.get(lower) ?? 0;
  }

  /** The names with these tokens (lower-case, joined by spaces), whatever their capitals. */
  named(key: string): readonly Known[] {
    const there = this.#names.get(key);
    return there === undefined ? [] : Array.isArray(there) ? there : [there];
  }
}

export interface Known {
  readonly surface: string;
  readonly entity: GazetteerEntity;
  readonly isShort: boolean;
}

/** Compiles known names. Confirmed entities come first wherever one surface names several things. */
export function compileGazetteer(entities: readonly GazetteerEntity[]): Gazetteer {
  const gazetteer = new Gazetteer();
  const sorted = [...entities].sort((a, b) => Number(b.isConfirmed) - Number(a.isConfirmed));
  for (const entity of sorted) {
    for (const surface of new Set([entity.name, ...entity.aliases])) gazetteer.add(surface, entity, false);
    for (const surface of entity.shortNames ?? []) gazetteer.add(surface, entity, true);
  }
  return gazetteer;
}
