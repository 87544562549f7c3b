import { useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { createTarget, suggestionsFor } from '#renderer/editor/reference-menu/queries.ts';
import { RowIcon } from '#renderer/editor/reference-menu/RowIcon.tsx';
import {
  detailOfSuggestion,
  exactSuggestion,
  nameOfRow,
  type ReferenceRow,
  referenceRows,
} from '#renderer/editor/reference-menu/reference-rows.ts';
import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ResolvedTarget, Suggestion } from '#shared/documents/types.ts';

interface ReferenceMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger & { readonly kind: 'link' | 'entity' };
  readonly modKey: string;
  readonly onClose: () => void;
}

/** What `[[` and `@` offer: what is there to link to, and what can be made of the words typed. */
export function ReferenceMenu({ editor, trigger, modKey, onClose }: ReferenceMenuProps) {
  const {
    data: suggestions = [],
    isPlaceholderData,
    isFetching,
  } = useQuery(suggestionsFor(trigger.kind, trigger.query));
  const [typesFor, setTypesFor] = useState<string>();
  const rows = referenceRows(trigger.kind, trigger.query, suggestions, typesFor === trigger.query);

  const insert = (known: ResolvedTarget, label: string) => {
    rememberTargets([known]);
    onClose();
    const isIn = replaceTrigger(editor, trigger, () => $createReferenceNode(known.target, label));
    if (!isIn) showToast({ message: `The text moved on, so “${label}” was not linked.` });
    editor.focus();
  };
  const take = ({ target, title, entityType }: Suggestion) =>
    insert({ target, title, entityType, isMissing: false }, trigger.label ?? title);
  const make = async (row: Extract<ReferenceRow, { kind: 'create' }>) => {
    onClose();
    try {
      const made = await createTarget(row.what, row.name);
      insert(made, trigger.label ?? made.title);
    } catch (error) {
      const { happened, safe } = explainFailure(error);
      showToast({ message: `${happened} ${safe}`.trim() });
    }
  };
  const pick = (row: ReferenceRow | undefined) => {
    if (row?.kind === 'suggestion') take(row.suggestion);
    if (row?.kind === 'create') void make(row);
    if (row?.kind === 'types') setTypesFor(trigger.query);
  };

  const takenAt = useRef<string>(undefined);
  const takeClosed = useEffectEvent(() => {
    const place = `${trigger.nodeKey}:${trigger.start}`;
    if (takenAt.current === place) return;
    takenAt.current = place;
    const exact = exactSuggestion(trigger.query, suggestions);
    if (exact) take(exact);
    else onClose();
  });
  const isAnswered = !isPlaceholderData && !isFetching;
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
      label={typesFor === trigger.query ? 'New entity' : trigger.kind === 'link' ? 'Link to' : 'Name an entity'}
      rows={rows.map((row, index) => ({
        key: row.key,
        icon: <RowIcon row={row} />,
        title: row.kind === 'suggestion' ? <MatchedTitle {...row.suggestion} query={trigger.query} /> : nameOfRow(row),
        detail:
          row.kind === 'suggestion' ? detailOfSuggestion(row.suggestion) : row === firstMade ? `${modKey}↵` : undefined,
        isApart: index > 0 && row.kind !== 'suggestion' && rows[index - 1]?.kind === 'suggestion',
      }))}
      at={trigger.rect}
      first={isLikelyText && typesFor === undefined ? -1 : 0}
      footer={
        <>
          <span>↑ ↓ choose</span>
          <span>↵ link</span>
          {trigger.kind === 'link' && <span>| set the text</span>}
          <span>Esc keep the text</span>
        </>
      }
      onPick={(index) => pick(rows[index])}
      onMake={firstMade && (() => pick(firstMade))}
      onClose={onClose}
    />
  );
}
