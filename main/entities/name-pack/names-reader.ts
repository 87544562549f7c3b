import { readNameLine } from '#main/entities/name-pack/read-name-line.ts';
import { type GazetteerEntity, type NameType, nameTypes } from '#main/entities/recognize/types.ts';
import type { EntityId } from '#shared/ids.ts';

const longestName = 200;
const flagsKnown = /^w?$/;

/** Takes the lines of lists of names one by one. A thing that is named again gains the other names of that line. */
export class NamesReader {
  readonly #byId = new Map<EntityId, GazetteerEntity>();
  readonly #most: number;
  #type: NameType | undefined;
  #isFull = false;

  constructor(most: number) {
    this.#most = most;
  }

  get entities(): GazetteerEntity[] {
    return [...this.#byId.values()];
  }

  /** No more names are taken. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** A heading counts in its own file only. */
  startFile(): void {
    this.#type = undefined;
  }

  /** What is the matter with the line, in words; nothing when it was taken or says nothing. */
  take(raw: string): string | undefined {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return undefined;
    if (/^\[.*\]$/.test(line)) return this.#startSection(line.slice(1, -1).trim().toLowerCase());
    if (!this.#type) return `It stands under no heading. Put one of ${headings()} above it.`;
    const problem = problemOf(line);
    if (problem !== undefined) return problem;
    this.#add(readNameLine(this.#type, line));
    return this.#isFull ? `More than ${this.#most} names. This line and what follows are left out.` : undefined;
  }

  #startSection(heading: string): string | undefined {
    this.#type = nameTypes.find((type) => type === heading);
    return this.#type ? undefined : `There is no heading [${shown(heading)}]. Use one of ${headings()}.`;
  }

  #add(entity: GazetteerEntity): void {
    const there = this.#byId.get(entity.id);
    if (!there && this.#byId.size >= this.#most) {
      this.#isFull = true;
      return;
    }
    this.#byId.set(entity.id, there ? together(there, entity) : { ...entity, isConfirmed: true });
  }
}

function problemOf(line: string): string | undefined {
  const [name = '', aliases = '', flags = '', ...rest] = line.split(';').map((part) => part.trim());
  if (name === '') return 'It has no name before the first semicolon.';
  if (rest.length > 0) return 'It has more than two semicolons. Write: name;other name|other name;w';
  if (!flagsKnown.test(flags)) return `It ends with "${shown(flags)}". Only w, for an ordinary word, may stand there.`;
  if (name.includes('|')) return 'It has | in the name. Write the other names after a semicolon.';
  if (name.startsWith('~')) return 'It has ~ before the name. Only another name may be a short form.';
  const forms = [name, ...(aliases === '' ? [] : aliases.split('|')).map((form) => form.trim().replace(/^~\s*/, ''))];
  if (forms.includes('')) return 'It has an empty name between two |.';
  if (forms.some((form) => form.length > longestName)) return `It has a name longer than ${longestName} characters.`;
  if (forms.some((form) => !/[\p{L}\p{N}]/u.test(form))) return 'It has a name without a letter or a digit.';
  return undefined;
}

function together(there: GazetteerEntity, given: GazetteerEntity): GazetteerEntity {
  const aliases = new Set([...there.aliases, given.name, ...given.aliases]);
  aliases.delete(there.name);
  const shortNames = [...new Set([...(there.shortNames ?? []), ...(given.shortNames ?? [])])];
  return {
    ...there,
    aliases: [...aliases],
    ...(shortNames.length > 0 && { shortNames }),
    ...(given.isAmbiguousWord && { isAmbiguousWord: true }),
  };
}

function headings(): string {
  return nameTypes.map((type) => `[${type}]`).join(', ');
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
