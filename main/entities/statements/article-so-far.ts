import { normalizeName } from '#main/entities/recognize/normalize-name.ts';
import type { RecognizedMention } from '#main/entities/recognize/types.ts';
import { isOutlet, nameOfOutlet } from '#main/entities/statements/outlet-names.ts';
import type { Sentence } from '#main/entities/statements/read-sentences.ts';
import type { Source } from '#shared/entities/statements.ts';

/** Unnamed people as the article brought them up, and who passed their words on. */
interface Unnamed {
  readonly source: Source;
  readonly via: readonly Source[];
}

/** What a reader has in mind at a place of an article: who was named last, who reports, who the unnamed are. */
export class ArticleSoFar {
  readonly #outlet: string;
  #people: Source[] = [];
  #paragraph = -1;
  #paragraphOrganizations: Source[] = [];
  #lastOrganizations: Source[] = [];
  #lastPeople: Source[] = [];
  #all = new Map<string, Source>();
  readonly #titled = new Map<string, Source | undefined>();
  readonly #unnamed = new Map<string, Unnamed>();
  #reporter: Source | undefined;
  /** The outlet has spoken to people itself: unnamed ones are its own from there. */
  #hasOwnSources = false;

  constructor(outlet: string | null | undefined) {
    this.#outlet = outlet ? nameOfOutlet(outlet) : '';
  }

  /** To be called once a sentence has been read. */
  pass({ paragraph, words }: Sentence): void {
    if (paragraph !== this.#paragraph) {
      this.#paragraph = paragraph;
      this.#paragraphOrganizations = [];
    }
    const people: Source[] = [];
    const organizations: Source[] = [];
    for (const { mention } of words) {
      const source = mention && sourceOf(mention);
      if (!source) continue;
      if (mention.type === 'person') addTo(people, source);
      if (mention.type === 'organization' && !this.isOwn(source) && !isOutlet(source)) {
        addTo(organizations, source);
        addTo(this.#paragraphOrganizations, source);
        this.#all.set(source.entityId ?? source.name, source);
      }
    }
    if (people.length > 0) {
      this.#people = people;
      this.#lastPeople = people;
    } else this.#lastPeople = [];
    this.#lastOrganizations = organizations;
  }

  /** The outlet that the article stands in is no link of a chain. */
  isOwn(source: Source): boolean {
    return this.#outlet !== '' && normalizeName(nameOfOutlet(source.name)) === normalizeName(this.#outlet);
  }

  /** "she": the one person whom the last sentence with people named, or who was its subject. */
  get person(): Source | undefined {
    return this.#people[0];
  }

  /** "the two": when the sentence before has just two people. */
  get twoPeople(): readonly Source[] {
    return this.#lastPeople.length === 2 ? this.#lastPeople : [];
  }

  /** "the company", where only one can be meant: the only one of the paragraph so far, or of the sentence before. */
  get company(): Source | undefined {
    if (this.#paragraphOrganizations.length === 1) return this.#paragraphOrganizations[0];
    if (this.#paragraphOrganizations.length === 0) {
      if (this.#lastOrganizations.length === 1) return this.#lastOrganizations[0];
      if (this.#all.size === 1) return this.#all.values().next().value;
      return undefined;
    }
    return this.#lastOrganizations.length === 1 ? this.#lastOrganizations[0] : undefined;
  }

  setTitled(title: string, person: Source): void {
    const known = this.#titled.get(title);
    const isOther = this.#titled.has(title) && (known?.entityId ?? known?.name) !== (person.entityId ?? person.name);
    this.#titled.set(title, isOther ? undefined : person);
  }

  /** "the chief executive": when the article has given this title to one person only. */
  titled(title: string): Source | undefined {
    return this.#titled.get(title);
  }

  get reporter(): Source | undefined {
    return this.#reporter;
  }

  setReporter(source: Source): void {
    if (this.isOwn(source)) this.#hasOwnSources = true;
    else this.#reporter = source;
  }

  /** Those who passed on the words of unnamed people: said so here, or where they were brought up, or the one reporter. */
  viaOf(source: Source, head: string, isKnownBefore: boolean, isInsider: boolean): readonly Source[] {
    const before = this.#unnamed.get(head) ?? (isKnownBefore ? this.#unnamed.get('') : undefined);
    if (isKnownBefore && before) return before.via;
    if (before && before.source.name === source.name) return before.via;
    return isInsider && this.#reporter && !this.#hasOwnSources ? [this.#reporter] : [];
  }

  setUnnamed(source: Source, head: string, via: readonly Source[]): void {
    this.#unnamed.set(head, { source, via });
    this.#unnamed.set('', { source, via });
  }

  /** "the people", "they": as they were called where they were brought up. */
  unnamedBefore(head: string): Source | undefined {
    return (this.#unnamed.get(head) ?? this.#unnamed.get(''))?.source;
  }
}

export function sourceOf(mention: RecognizedMention): Source | undefined {
  return mention.entityId === undefined ? undefined : { entityId: mention.entityId, name: mention.name };
}

export function isSameSource(a: Source, b: Source): boolean {
  return a.entityId === null && b.entityId === null ? a.name === b.name : a.entityId === b.entityId;
}

function addTo(sources: Source[], source: Source): void {
  if (!sources.some((other) => isSameSource(other, source))) sources.push(source);
}
