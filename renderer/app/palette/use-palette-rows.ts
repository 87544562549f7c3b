import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Command, useCommands } from '#renderer/app/commands.ts';
import {
  kindsOfMode,
  longestTyped,
  type PaletteRow,
  paletteRows,
  readQuery,
  textRows,
} from '#renderer/app/palette/palette-rows.ts';
import type { PaletteScope } from '#renderer/app/palette/palette-scope.ts';
import { passageRows } from '#renderer/app/palette/passage-rows.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { matchesIn } from '#renderer/search/queries.ts';
import { useDocumentText } from '#renderer/search/use-document-text.ts';
import type { SwitcherKind } from '#shared/search/switcher.ts';

const nothing: readonly never[] = [];
const mostNamed = 24;
const mostTexts = 5;
const mostInScope = 30;
/** Shorter words are in nearly every text. */
const shortestInTexts = 3;

export interface FoundRows {
  readonly rows: readonly PaletteRow[];
  /** They are still those of what was typed before. */
  readonly isBehind: boolean;
}

/** What the palette shows for what is typed. */
export function usePaletteRows(typed: string, scope: PaletteScope | undefined): FoundRows {
  const named = useNamed(typed, scope === undefined);
  const inTerm = useInTerm(typed, scope);
  const inDocument = useInDocument(typed, scope);
  if (!scope) return named;
  return scope.kind === 'term' ? inTerm : inDocument;
}

function useNamed(typed: string, isWanted: boolean): FoundRows {
  const query = readQuery(typed);
  const commands = useCommands((state) => state.commands);
  const kinds = kindsOfMode[query.mode];
  const isAsked = isWanted && query.mode !== 'keys';
  const named = useQuery({
    ...switchTo(query.words, kinds, commands),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const { data: texts } = useQuery({
    ...orpc.search.query.queryOptions({ input: { query: query.words, phase: 'quick', limit: mostTexts } }),
    enabled: isWanted && query.mode === 'all' && query.words.length >= shortestInTexts,
  });
  const { data: entries = nothing } = named;
  const rows = useMemo(
    () => paletteRows(readQuery(typed), { entries, commands, hits: texts?.hits ?? [] }),
    [typed, entries, commands, texts],
  );
  return { rows, isBehind: isBehind(named, isAsked) };
}

/** Also while there is no answer at all yet; one that failed is not waited for. */
function isBehind(asked: { isPlaceholderData: boolean; isPending: boolean }, isAsked: boolean): boolean {
  return isAsked && (asked.isPlaceholderData || asked.isPending);
}

function switchTo(query: string, kinds: SwitcherKind[] | undefined, commands: readonly Command[]) {
  return orpc.search.switch.queryOptions({
    input: {
      query: query.slice(0, 200),
      ...(kinds && { kinds }),
      commands: commands.filter(({ isHidden }) => !isHidden).map(({ id, title }) => ({ id, title, keywords: [] })),
      limit: mostNamed,
    },
  });
}

function useInTerm(typed: string, scope: PaletteScope | undefined): FoundRows {
  const term = scope?.kind === 'term' ? scope.term : undefined;
  const found = useQuery({
    ...orpc.search.query.queryOptions({
      input: { query: `${term} ${typed.trim()}`.trim().slice(0, longestTyped), limit: mostInScope },
    }),
    enabled: term !== undefined,
    placeholderData: keepPreviousData,
  });
  const { data } = found;
  const rows = useMemo(() => textRows(data?.hits ?? []), [data]);
  return { rows, isBehind: isBehind(found, term !== undefined) };
}

function useInDocument(typed: string, scope: PaletteScope | undefined): FoundRows {
  const document = scope?.kind === 'document' ? scope.document : undefined;
  const text = useDocumentText(document);
  const words = typed.trim().slice(0, longestTyped);
  const isAsked = document !== undefined && words !== '';
  const found = useQuery({
    // Switched off without a document; its id is only there for the type.
    ...matchesIn(words, document?.id ?? ('' as never)),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const matches = found.data;
  const rows = useMemo(
    () => (text === undefined || !matches || words === '' ? [] : passageRows(text, matches.text)),
    [text, matches, words],
  );
  return { rows, isBehind: isBehind(found, isAsked) || (isAsked && text === undefined) };
}
