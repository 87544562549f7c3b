import { tokenize } from '#main/entities/recognize/tokens.ts';
import type { GazetteerEntity } from '#main/entities/recognize/types.ts';
import { isCommonWord } from '#main/entities/recognize/words.ts';
import type { EntityId } from '#shared/ids.ts';

/** Names longer than this many tokens are not looked for. */
const longestName = 12;
/** Of more things of one name no one could choose. */
const mostOfOneName = 20;
const none: readonly Known[] = [];

export interface Known {
  readonly surface: string;
  readonly entity: GazetteerEntity;
  readonly isShort: boolean;
}

/**
 * The known names, ready for one pass over a text: the longest name that starts at a token is one or a few look-ups,
 * however many names there are. Keys are lower-case; how a name is written is checked at the hit. One entity can be put
 * or removed without a look at the others.
 */
export class Gazetteer {
  readonly #entities = new Map<EntityId, GazetteerEntity>();
  /** Lower-case tokens joined by spaces → the names written so. */
  readonly #names = new Map<string, GazetteerEntity | Known[]>();
  /** First token → most tokens of a name that starts with it. Names that go leave it as it is: it may be too much. */
  readonly #longest = new Map<string, number>();
  /** Lower-case surname → the user's own people who bear it. */
  readonly #bearers = new Map<string, GazetteerEntity[]>();

  get(id: EntityId): GazetteerEntity | undefined {
    return this.#entities.get(id);
  }

  /** Adds an entity, or says anew what it is called. */
  put(entity: GazetteerEntity): void {
    this.remove(entity.id);
    this.#entities.set(entity.id, entity);
    for (const { surface, isShort } of surfacesOf(entity)) this.#add(surface, entity, isShort);
    const surname = surnameOf(entity)?.toLowerCase();
    if (surname === undefined) return;
    const bearers = this.#bearers.get(surname);
    if (bearers) bearers.push(entity);
    else this.#bearers.set(surname, [entity]);
  }

  remove(id: EntityId): void {
    const entity = this.#entities.get(id);
    if (!entity) return;
    this.#entities.delete(id);
    for (const { surface } of surfacesOf(entity)) this.#take(surface, entity);
    const surname = surnameOf(entity)?.toLowerCase();
    if (surname === undefined) return;
    const left = this.#bearers.get(surname)?.filter((other) => other !== entity) ?? [];
    if (left.length > 0) this.#bearers.set(surname, left);
    else this.#bearers.delete(surname);
  }

  /** Most tokens of a name that starts with this lower-case token; 0 when none does. */
  longestFrom(lower: string): number {
    return this.#longest.get(lower) ?? 0;
  }

  /** The names with these tokens (lower-case, joined by spaces), whatever their capitals; the user's own first. */
  named(key: string): readonly Known[] {
    const there = this.#names.get(key);
    if (there === undefined) return none;
    const known = listOf(there);
    return known.length > mostOfOneName ? known.slice(0, mostOfOneName) : known;
  }

  /** The user's own people with this surname. */
  bearersOf(surname: string): readonly GazetteerEntity[] {
    return (this.#bearers.get(surname.toLowerCase()) ?? []).slice(0, mostOfOneName);
  }

  #add(surface: string, entity: GazetteerEntity, isShort: boolean): void {
    const place = placeOf(surface);
    if (!place) return;
    const there = this.#names.get(place.key);
    // Nearly all keys are the name of one entity: no object is spent on them.
    if (there === undefined && surface === entity.name) this.#names.set(place.key, entity);
    else this.#names.set(place.key, insert(listOf(there), { surface, entity, isShort }));
    if (this.longestFrom(place.first) < place.length) this.#longest.set(place.first, place.length);
  }

  #take(surface: string, entity: GazetteerEntity): void {
    const key = placeOf(surface)?.key;
    if (key === undefined) return;
    const left = listOf(this.#names.get(key)).filter((known) => known.entity !== entity);
    if (left.length > 0) this.#names.set(key, left);
    else this.#names.delete(key);
  }
}

/** Compiles known names. Confirmed entities come first wherever one surface names several things. */
export function compileGazetteer(entities: readonly GazetteerEntity[]): Gazetteer {
  const gazetteer = new Gazetteer();
  for (const entity of entities) gazetteer.put(entity);
  return gazetteer;
}

function surfacesOf({ name, aliases, shortNames = [] }: GazetteerEntity): { surface: string; isShort: boolean }[] {
  const full = [...new Set([name, ...aliases])];
  return [
    ...full.map((surface) => ({ surface, isShort: false })),
    ...shortNames.filter((surface) => !full.includes(surface)).map((surface) => ({ surface, isShort: true })),
  ];
}

/**
 * What a text has to say, in lower-case tokens joined by spaces, before an entity can matter to it: one of its names, or
 * its surname.
 */
export function keysOf(entity: GazetteerEntity): string[] {
  const surname = surnameOf(entity);
  const names = surfacesOf(entity).map(({ surface }) => placeOf(surface)?.key);
  return [...new Set([...names, surname && placeOf(surname)?.key])].filter((key) => key !== undefined);
}

/** A name of marks alone ("(", ".") would stand in every sentence, and is none. */
function placeOf(surface: string): { key: string; first: string; length: number } | undefined {
  if (!/[\p{L}\p{N}\p{So}]/u.test(surface)) return undefined;
  const tokens = tokenize(surface);
  const first = tokens[0]?.lower;
  if (first === undefined || tokens.length > longestName) return undefined;
  return { key: tokens.map(({ lower }) => lower).join(' '), first, length: tokens.length };
}

function listOf(there: GazetteerEntity | Known[] | undefined): Known[] {
  if (there === undefined) return [];
  return 'id' in there ? [{ surface: there.name, entity: there, isShort: false }] : there;
}

/** The user's own come first. */
function insert(known: Known[], one: Known): Known[] {
  const isLast = !one.entity.isConfirmed || known.at(-1)?.entity.isConfirmed !== false;
  const at = isLast ? known.length : known.findIndex(({ entity }) => !entity.isConfirmed);
  known.splice(at, 0, one);
  return known;
}

function surnameOf({ type, name, isConfirmed }: GazetteerEntity): string | undefined {
  if (type !== 'person' || !isConfirmed) return undefined;
  const words = name.replace(/,? (?:Jr\.?|Sr\.?|II|III|IV)$/, '').split(/\s+/);
  const surname = words.at(-1) ?? '';
  return words.length < 2 || surname.length < 3 || isCommonWord(surname.toLowerCase()) ? undefined : surname;
}
