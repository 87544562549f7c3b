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
  readonly #names = new Map<string, GazetteerEntity | Known[]>();
  /** First token → most tokens of a name that starts with it. */
  readonly #longest = new Map<string, number>();

  add(surface: string, entity: GazetteerEntity, isShort: boolean): void {
    const tokens = tokenize(surface);
    const first = tokens[0];
    if (!first || tokens.length > longestName) return;
    const key = tokens.map((token) => token.lower).join(' ');
    const there = this.#names.get(key);
    // Nearly all keys are the name of one entity: no object is spent on them.
    if (there === undefined && surface === entity.name) this.#names.set(key, entity);
    else this.#names.set(key, [...knownAs(there), { surface, entity, isShort }]);
    this.#longest.set(first.lower, Math.max(this.#longest.get(first.lower) ?? 0, tokens.length));
  }

  /** Most tokens of a name that starts with this lower-case token; 0 when none does. */
  longestFrom(lower: string): number {
    return this.#longest.get(lower) ?? 0;
  }

  /** The names with these tokens (lower-case, joined by spaces), whatever their capitals. */
  named(key: string): readonly Known[] {
    return knownAs(this.#names.get(key));
  }
}

function knownAs(there: GazetteerEntity | Known[] | undefined): readonly Known[] {
  if (there === undefined) return [];
  return Array.isArray(there) ? there : [{ surface: there.name, entity: there, isShort: false }];
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
