import type { Command } from '#renderer/app/commands.ts';
import { fuzzyMatch } from '#shared/search/fuzzy.ts';
import type { SwitcherEntry, SwitcherKind } from '#shared/search/switcher.ts';
import type { SearchHit } from '#shared/search/types.ts';
import type { Span } from '#shared/spans.ts';

/** A row of the palette, under the heading of its group. */
export type PaletteRow = { readonly key: string; readonly group: string } & (
  | { readonly kind: 'entry'; readonly entry: SwitcherEntry }
  | { readonly kind: 'command'; readonly command: Command; readonly marks: readonly Span[] }
  | { readonly kind: 'search'; readonly query: string }
  /** A document that says the words. */
  | { readonly kind: 'text'; readonly hit: SearchHit }
  /** A place in the document that is searched in. */
  | { readonly kind: 'passage'; readonly text: string; readonly marks: readonly Span[]; readonly span: Span }
);

/** What was typed, taken apart: `>` wants commands, `@` entities, `#` tags, `?` keys. */
export interface PaletteQuery {
  readonly mode: 'all' | 'commands' | 'entities' | 'tags' | 'keys';
  readonly words: string;
}

/** As long as a search may be. */
export const longestTyped = 1000;

const modes: Readonly<Record<string, PaletteQuery['mode']>> = {
  '>': 'commands',
  '@': 'entities',
  '#': 'tags',
  '?': 'keys',
};

export function readQuery(typed: string): PaletteQuery {
  const text = typed.trimStart().slice(0, longestTyped);
  const mode = modes[text.slice(0, 1)];
  return mode ? { mode, words: text.slice(1).trim() } : { mode: 'all', words: text.trim() };
}

/** What is asked of main for a mode; everything where it is not said. */
export const kindsOfMode: Readonly<Record<PaletteQuery['mode'], SwitcherKind[] | undefined>> = {
  all: undefined,
  commands: ['command'],
  entities: ['entity'],
  tags: ['tag'],
  keys: [],
};

const groupOfKind: Readonly<Record<SwitcherKind, string>> = {
  note: 'Notes and clips',
  clip: 'Notes and clips',
  heading: 'Headings',
  entity: 'Entities',
  story: 'Stories',
  tag: 'Tags',
  search: 'Saved searches',
  command: 'Commands',
};

interface Found {
  readonly entries: readonly SwitcherEntry[];
  readonly commands: readonly Command[];
  readonly hits: readonly SearchHit[];
}

/**
 * The rows in the order they are shown: the best one, the others by kind, then searching everything, and last what comes
 * last, the texts that say the words.
 */
export function paletteRows({ mode, words }: PaletteQuery, { entries, commands, hits }: Found): PaletteRow[] {
  if (mode === 'keys') return keyRows(words, commands);
  const named = entries.flatMap((entry, at) => {
    const group = words === '' ? 'Recent' : at === 0 ? 'Best match' : groupOfKind[entry.kind];
    return entryRow(entry, mode === 'all' ? group : groupOfKind[entry.kind], commands);
  });
  const groups = [...new Set(named.map(({ group }) => group))];
  const sorted = groups.flatMap((group) => named.filter((row) => row.group === group));
  if (mode !== 'all' || words === '') return sorted;
  const titled = new Set(named.map(({ key }) => key));
  return [
    ...sorted,
    { kind: 'search', key: 'search', group: 'Search', query: words },
    ...textRows(hits.filter(({ document }) => !titled.has(`${document.kind}:${document.id}`))),
  ];
}

export function textRows(hits: readonly SearchHit[]): PaletteRow[] {
  return hits.map((hit) => ({ kind: 'text', key: `text ${hit.document.id}`, group: 'In the text', hit }));
}

function entryRow(entry: SwitcherEntry, group: string, commands: readonly Command[]): PaletteRow[] {
  if (entry.kind !== 'command') return [{ kind: 'entry', key: entry.key, group, entry }];
  const command = commands.find(({ id }) => id === entry.value);
  return command ? [{ kind: 'command', key: entry.key, group, command, marks: entry.marks }] : [];
}

/** Every command that has a key, hidden ones too: this is where one looks a key up. */
function keyRows(words: string, commands: readonly Command[]): PaletteRow[] {
  const withKeys = commands.filter(({ keys }) => keys !== undefined);
  const rows = withKeys.flatMap((command) => {
    const match = fuzzyMatch(words, command.title);
    return match ? [{ command, match }] : [];
  });
  if (words !== '') rows.sort((a, b) => b.match.score - a.match.score);
  return rows.map(({ command, match }) => ({
    kind: 'command',
    key: `command:${command.id}`,
    group: 'Keys',
    command,
    marks: match.marks,
  }));
}
