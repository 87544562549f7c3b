import type { Command } from '#renderer/app/commands.ts';
import type { Suggestion } from '#shared/documents/types.ts';

/** A row of the palette. */
export type PaletteRow =
  | { readonly kind: 'suggestion'; readonly key: string; readonly suggestion: Suggestion }
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }
  | { readonly kind: 'search'; readonly key: string; readonly query: string };

export interface PaletteGroup {
  readonly title: string;
  readonly rows: readonly PaletteRow[];
}

/** What was typed, taken apart: `>` wants commands, `@` entities. */
export interface PaletteQuery {
  readonly mode: 'all' | 'commands' | 'entities';
  readonly words: string;
}

export function readQuery(typed: string): PaletteQuery {
  const text = typed.trimStart();
  if (text.startsWith('>')) return { mode: 'commands', words: text.slice(1).trim() };
  if (text.startsWith('@')) return { mode: 'entities', words: text.slice(1).trim() };
  return { mode: 'all', words: text.trim() };
}

const mostCommands = 6;

/** The groups in the order they are shown. The search row comes last and is always there when there are words. */
export function paletteGroups(
  { mode, words }: PaletteQuery,
  suggestions: readonly Suggestion[],
  commands: readonly Command[],
): PaletteGroup[] {
  const found: PaletteRow[] = suggestions.map((suggestion) => ({
    kind: 'suggestion',
    key: `${suggestion.target.kind} ${suggestion.target.id}`,
    suggestion,
  }));
  const fitting: PaletteRow[] = commands
    .filter((command) => !command.isHidden && fits(command.title, words))
    .map((command) => ({ kind: 'command', key: `command ${command.id}`, command }));
  const search: PaletteRow[] = words ? [{ kind: 'search', key: 'search', query: words }] : [];
  const groups: PaletteGroup[] =
    mode === 'commands'
      ? [{ title: 'Commands', rows: fitting }]
      : [
          { title: words ? 'Best match' : 'Recent', rows: words ? found.slice(0, 1) : found },
          { title: mode === 'entities' ? 'Entities' : 'Everything named like this', rows: words ? found.slice(1) : [] },
          { title: 'Commands', rows: mode === 'all' && words ? fitting.slice(0, mostCommands) : [] },
          { title: 'Search', rows: search },
        ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Every typed word begins a word of the title. */
function fits(title: string, words: string): boolean {
  const ofTitle = title.toLowerCase().split(/\s+/);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => ofTitle.some((other) => other.startsWith(word)));
}

/** A title cut where the typed words match, so that they can stand out. */
export function matchedParts(title: string, words: string): { readonly text: string; readonly isMatch: boolean }[] {
  const at = words ? title.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return [{ text: title, isMatch: false }];
  const parts = [
    { text: title.slice(0, at), isMatch: false },
    { text: title.slice(at, at + words.length), isMatch: true },
    { text: title.slice(at + words.length), isMatch: false },
  ];
  return parts.filter((part) => part.text !== '');
}
