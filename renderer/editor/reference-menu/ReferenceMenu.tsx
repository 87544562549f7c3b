import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { MenuHints } from '#renderer/editor/reference-menu/MenuHints.tsx';
import type { MenuStep } from '#renderer/editor/reference-menu/menu-step.ts';
import { RowIcon } from '#renderer/editor/reference-menu/RowIcon.tsx';
import {
  detailOfSuggestion,
  exactSuggestion,
  nameOfRow,
  type ReferenceRow,
  searchNamed,
} from '#renderer/editor/reference-menu/reference-rows.ts';
import { titleOf } from '#renderer/editor/reference-menu/title-of-suggestion.ts';
import { useMenuRows } from '#renderer/editor/reference-menu/use-menu-rows.ts';
import { useTakeRow } from '#renderer/editor/reference-menu/use-take-row.ts';
import { unlinkSelection } from '#renderer/editor/toolbar/link-selection.ts';
import type { NoteId } from '#shared/ids.ts';

export interface ReferenceMenuProps {
  readonly editor: LexicalEditor;
  /** The note one writes in. */
  readonly noteId: NoteId;
  readonly trigger: PlacedTrigger & { readonly kind: 'link' | 'entity' };
  readonly modKey: string;
  readonly onClose: () => void;
}

/** What `[[`, `![[` and `@` offer: what is there to link to or show, its parts, and what can be made of the words typed. */
export function ReferenceMenu({ editor, noteId, trigger, modKey, onClose }: ReferenceMenuProps) {
  const [step, setStep] = useState<MenuStep>();
  const { rows, label, within, suggestions, isAnswered } = useMenuRows(editor, noteId, trigger, step);
  const { take, takeSuggestion } = useTakeRow({ editor, noteId, trigger, within, onClose, setStep });

  const takenAt = useRef<string>(undefined);
  const takeClosed = useEffectEvent(() => {
    const place = `${trigger.nodeKey}:${trigger.start}`;
    if (takenAt.current === place) return;
    takenAt.current = place;
    const exact = exactSuggestion(trigger.query, suggestions);
    const [only] = rows;
    const name = searchNamed(trigger.query).toLowerCase();
    const search = rows.find((row) => row.kind === 'search' && row.search.name.toLowerCase() === name);
    if (search) void take(search);
    else if (exact) takeSuggestion(exact);
    else if (only?.kind === 'place' && within) void take(only);
    else onClose();
  });
  // Someone who types fast takes the first row before the answer to the last letters is there.
  const isWaiting = useRef(false);
  const pick = (row: ReferenceRow | undefined) => {
    isWaiting.current = !isAnswered && row === rows[0] && !isNamed(row, trigger.query);
    if (row && !isWaiting.current) void take(row);
  };
  const takeWaited = useEffectEvent(() => {
    if (isWaiting.current) pick(rows[0]);
  });
  useEffect(() => {
    if (isAnswered) takeWaited();
  }, [isAnswered]);
  useEffect(() => {
    if (trigger.isClosed && isAnswered) takeClosed();
  }, [trigger.isClosed, isAnswered]);

  const firstMade = rows.find((row) => row.kind === 'create');
  // A name of several words that nothing answers to is most likely plain text: Enter must go on making a new line.
  const isLikelyText = trigger.kind === 'entity' && suggestions.length === 0 && trigger.query.includes(' ');
  if (trigger.isClosed) return null;
  return (
    <EditorMenu
      editor={editor}
      label={label}
      rows={rows.map((row, index) => ({
        key: row.key,
        icon: <RowIcon row={row} />,
        title:
          row.kind === 'suggestion' ? (
            <MatchedTitle {...row.suggestion} title={titleOf(row.suggestion)} query={trigger.query} />
          ) : (
            nameOfRow(row)
          ),
        name: nameOfRow(row),
        detail:
          row.kind === 'suggestion'
            ? detailOfSuggestion(row.suggestion)
            : row.kind === 'search'
              ? detailOfSearch(row.search)
              : row === firstMade
                ? `${modKey}↵`
                : undefined,
        isApart: index > 0 && row.kind !== 'suggestion' && rows[index - 1]?.kind === 'suggestion',
      }))}
      at={trigger.rect}
      first={isLikelyText && step === undefined ? -1 : 0}
      footer={<MenuHints trigger={trigger} isInside={within !== undefined} />}
      onPick={(index) => pick(rows[index])}
      onMake={firstMade && (() => pick(firstMade))}
      onClose={() => {
        onClose();
        // Keys are heard inside an update of the editor.
        queueMicrotask(() => unlinkSelection(editor, trigger));
      }}
    />
  );
}

function detailOfSearch({ name, query }: { readonly name: string; readonly query: string }): string {
  return name === query ? 'Saved search' : `Saved search, ${query.length > 40 ? `${query.slice(0, 39)}…` : query}`;
}

/** A row that has all the words typed is right before the answer to the last of them comes. */
function isNamed(row: ReferenceRow | undefined, query: string): boolean {
  if (row?.kind !== 'suggestion') return row !== undefined && row.kind !== 'create' && row.kind !== 'types';
  const { title, alias } = row.suggestion;
  return `${title}\n${alias ?? ''}`.toLowerCase().includes(query.toLowerCase());
}
