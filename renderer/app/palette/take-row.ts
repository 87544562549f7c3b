import type { QueryClient } from '@tanstack/react-query';
import { go, openTarget } from '#renderer/app/navigation.ts';
import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import type { PaletteScope } from '#renderer/app/palette/palette-scope.ts';
import { closePalette } from '#renderer/app/palette/palette-state.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { noteOf } from '#renderer/notes/queries.ts';
import { savedSearchesQuery } from '#renderer/search/queries.ts';
import { openSaved } from '#renderer/search/use-saved-searches.ts';
import { visit } from '#renderer/search/visit.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { SwitcherEntry } from '#shared/search/switcher.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Opens or does what a row stands for. */
export function takeRow(row: PaletteRow, scope: PaletteScope | undefined, answers: QueryClient): void {
  closePalette();
  switch (row.kind) {
    case 'entry':
      openEntry(row.entry, answers).catch(showFailure);
      break;
    case 'command':
      visit(row.key);
      row.command.run();
      break;
    case 'search':
      go({ view: 'search', query: row.query });
      break;
    case 'text':
      openTarget(targetOfRow(row.hit.document), row.hit.span ?? undefined);
      break;
    case 'passage':
      if (scope?.kind === 'document') openTarget(targetOfRow(scope.document), row.span);
      break;
    default:
      row satisfies never;
  }
}

async function openEntry(entry: SwitcherEntry, answers: QueryClient): Promise<void> {
  const { kind, key, target, value } = entry;
  if (kind === 'heading' && target?.kind === 'note') {
    visit(key);
    await openHeading(target, entry.title, answers);
  } else if (kind === 'tag') go({ view: 'tag', tag: value ?? entry.title });
  else if (kind === 'search') {
    const saved = await answers.fetchQuery(savedSearchesQuery);
    const search = saved.find(({ id }) => id === value);
    if (search) openSaved(search);
  } else if (target) openTarget(target);
}

async function openHeading(target: LinkTarget & { kind: 'note' }, heading: string, answers: QueryClient) {
  const note = await answers.fetchQuery(noteOf(target.id));
  const found = readEditorState(note.state).headings.find(({ text }) => text === heading);
  openTarget(target, found && { start: found.start, end: found.start + found.text.length });
}
