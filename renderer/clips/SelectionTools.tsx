import { useMutation, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { copyWithSource } from '#renderer/clips/copy-with-source.ts';
import { highlightColors, highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { openNote } from '#renderer/clips/highlights/open-note.ts';
import { keepTyping } from '#renderer/clips/highlights/typed-ahead.ts';
import type { HighlightActions } from '#renderer/clips/highlights/use-highlights.ts';
import styles from '#renderer/clips/SelectionTools.module.css';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { useTextSelection } from '#renderer/clips/use-text-selection.ts';
import { useToolbarKeys } from '#renderer/clips/use-toolbar-keys.ts';
import { tellWhoSaid } from '#renderer/clips/who-said.ts';
import { createEntity, decideMention, statementsOf } from '#renderer/entities/queries.ts';
import { type QuotedPassage, useQuoteTarget } from '#renderer/notes/quote-target.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Clip } from '#shared/clips/types.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';
import type { Span } from '#shared/spans.ts';

interface SelectionToolsProps {
  readonly clip: Clip;
  readonly text: RefObject<HTMLElement | null>;
  /** The version that is shown: what the places of a selection are places of. */
  readonly version: number;
  readonly actions: HighlightActions;
}

/** What can be done with the words that are selected in the article; it stands above them. */
export function SelectionTools({ clip, text, version, actions }: SelectionToolsProps) {
  const [selection, setSelection] = useTextSelection(text);
  const [isPicking, setPicking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const onBarKeyDown = useToolbarKeys(bar, selection !== undefined);
  const markAs = useMarkAs(clip);
  useLayoutEffect(() => {
    if (selection && bar.current) placeAbove(bar.current, selection.box, text.current);
  });
  useEffect(() => {
    if (isPicking) bar.current?.querySelector<HTMLElement>('button')?.focus();
  }, [isPicking]);
  const close = () => {
    setPicking(false);
    setSelection(undefined);
  };
  const finish = () => {
    window.getSelection()?.removeAllRanges();
    close();
  };
  const copy = async () => {
    if (!selection) return;
    await copyWithSource(selection.words, clip);
    showToast({ icon: 'copy', message: 'Copied with its source' });
    close();
  };
  const highlight = (color: HighlightColor, withNote = false) => {
    const { span, words = '' } = selection ?? {};
    if (!span) return;
    finish();
    const made = actions.add(version, span, words, color);
    if (!withNote) return;
    keepTyping();
    openNote(made);
  };
  const mark = (type: EntityType) => {
    const { words, span } = selection ?? {};
    if (words === undefined || !span) return;
    markAs(type, words, span);
    finish();
  };
  useCommand({
    id: 'reader.mark-entity',
    title: 'Mark the selected words as an entity',
    keys: '@',
    run: () => selection?.isInOneBlock && setPicking(true),
  });
  if (!selection) return null;
  const { span, words } = selection;
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label="Selected words"
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        const type = isPicking ? entityTypes[Number(event.key) - 1] : undefined;
        if (type) mark(type);
        else onBarKeyDown(event);
      }}
    >
      {isPicking ? (
        entityTypes.map((type) => (
          <Button key={type} kind="quiet" size="small" onClick={() => mark(type)}>
            <EntityMark type={type} />
            {entityTypeLabels[type].one}
          </Button>
        ))
      ) : (
        <>
          {span && (
            <>
              <HighlightTools highlight={highlight} />
              <QuoteTool passage={{ clip: clip.id, version, span, words }} onDone={finish} />
              <WhoSaidTool clip={clip} span={span} onDone={finish} />
            </>
          )}
          {selection.isInOneBlock && (
            <IconButton label="Mark as entity" icon="tag" keys="@" onClick={() => setPicking(true)} />
          )}
          <IconButton label="Copy with source" icon="copy" onClick={() => void copy()} />
        </>
      )}
    </div>
  );
}

/** The four meanings and the margin note; their keys are keys of the reader only while words are selected. */
function HighlightTools({ highlight }: { readonly highlight: (color: HighlightColor, withNote?: boolean) => void }) {
  useHighlightKey('key', '1', highlight);
  useHighlightKey('fact', '2', highlight);
  useHighlightKey('doubt', '3', highlight);
  useHighlightKey('question', '4', highlight);
  const note = () => highlight('key', true);
  useCommand({ id: 'reader.note', title: 'Highlight the selected words and write a note', keys: 'N', run: note });
  return (
    <>
      {highlightColors.map((color, at) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          data-color={color}
          aria-label={`Highlight as ${highlightNames[color]}`}
          title={`${highlightNames[color]}  ${at + 1}`}
          onClick={() => highlight(color)}
        >
          {at + 1}
        </button>
      ))}
      <span className={styles.line} />
      <IconButton label="Write a margin note" icon="note" keys="N" onClick={note} />
    </>
  );
}

function useHighlightKey(color: HighlightColor, keys: string, highlight: (color: HighlightColor) => void): void {
  const title = `Highlight the selected words as ${highlightNames[color]}`;
  useCommand({ id: `reader.highlight-${color}`, title, keys, icon: 'highlight', run: () => highlight(color) });
}

/** Nothing while no note can take a quote. */
function QuoteTool(props: { readonly passage: QuotedPassage; readonly onDone: () => void }) {
  const quote = useQuoteTarget((state) => state.quote);
  return quote ? <QuoteButton quote={quote} {...props} /> : null;
}

interface QuoteButtonProps {
  readonly quote: (passage: QuotedPassage) => void;
  readonly passage: QuotedPassage;
  readonly onDone: () => void;
}

function QuoteButton({ quote, passage, onDone }: QuoteButtonProps) {
  const run = () => {
    quote(passage);
    onDone();
  };
  useCommand({ id: 'reader.quote', title: 'Quote the selected words in a note', keys: 'Q', icon: 'quote', run });
  return <IconButton label="Quote in a note" icon="quote" keys="Q" onClick={run} />;
}

interface WhoSaidToolProps {
  readonly clip: Clip;
  readonly span: Span;
  readonly onDone: () => void;
}

/** Who said what is known of the newest version alone. */
function WhoSaidTool(props: WhoSaidToolProps) {
  return useShownVersion(props.clip.id) === undefined ? <WhoSaidButton {...props} /> : null;
}

function WhoSaidButton({ clip, span, onDone }: WhoSaidToolProps) {
  const { data } = useQuery(statementsOf(clip.id));
  const run = () => {
    onDone();
    tellWhoSaid(data?.quotes ?? [], span);
  };
  useCommand({ id: 'reader.who-said', title: 'Who said the selected words', keys: 'W', icon: 'person', run });
  return <IconButton label="Who said this" icon="person" keys="W" onClick={run} />;
}

/** Makes an entity of words, and says that they name it. */
function useMarkAs(clip: Clip) {
  const { mutate: create } = useMutation(createEntity);
  const { mutate: decide } = useMutation(decideMention);
  return (type: EntityType, name: string, span: Span) =>
    create(
      { type, name },
      {
        onSuccess: (entity) => {
          decide({ documentId: clip.id, span, entityId: entity.id, layer: 'confirmed' });
          showToast({ icon: 'check', message: `${entity.name} marked as ${entityTypeLabels[type].one.toLowerCase()}` });
        },
      },
    );
}

/** Above the words, or below where there is no room, and never over the panes beside the text. */
function placeAbove(bar: HTMLElement, box: DOMRect, text: HTMLElement | null): void {
  const least = text?.getBoundingClientRect().left ?? 8;
  const left = box.left + box.width / 2 - bar.offsetWidth / 2;
  const above = box.top - bar.offsetHeight - 6;
  const below = Math.min(box.bottom + 6, window.innerHeight - bar.offsetHeight - 8);
  bar.style.left = `${Math.max(least, Math.min(left, window.innerWidth - bar.offsetWidth - 8))}px`;
  bar.style.top = `${above < 8 ? below : above}px`;
}
