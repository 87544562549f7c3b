import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { copyWithSource } from '#renderer/clips/copy-with-source.ts';
import { highlightColors, highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { openNote } from '#renderer/clips/highlights/open-note.ts';
import type { HighlightActions } from '#renderer/clips/highlights/use-highlights.ts';
import styles from '#renderer/clips/SelectionTools.module.css';
import { selectionIn, type TextSelection } from '#renderer/clips/selection-in-text.ts';
import { createEntity, decideMention } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Clip } from '#shared/clips/types.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';

interface SelectionToolsProps {
  readonly clip: Clip;
  readonly text: RefObject<HTMLElement | null>;
  /** The version that is shown: what the places of a selection are places of. */
  readonly version: number;
  readonly actions: HighlightActions;
}

/** What can be done with the words that are selected in the article; it stands above them. */
export function SelectionTools({ clip, text, version, actions }: SelectionToolsProps) {
  const [selection, setSelection] = useSelection(text);
  const [isPicking, setPicking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const { mutate: create } = useMutation(createEntity);
  const { mutate: decide } = useMutation(decideMention);
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
  const copy = async () => {
    if (!selection) return;
    await copyWithSource(selection.words, clip);
    showToast({ icon: 'copy', message: 'Copied with its source' });
    close();
  };
  const highlight = async (color: HighlightColor, withNote = false) => {
    const { span } = selection ?? {};
    if (!span) return;
    window.getSelection()?.removeAllRanges();
    close();
    const made = await actions.add(version, span, color);
    if (made && withNote) openNote(made.id);
  };
  const mark = (type: EntityType) => {
    const { words, span } = selection ?? {};
    if (words === undefined || !span) return;
    create(
      { type, name: words },
      {
        onSuccess: (entity) => {
          decide({ documentId: clip.id, span, entityId: entity.id, layer: 'confirmed' });
          showToast({ icon: 'check', message: `${entity.name} marked as ${entityTypeLabels[type].one.toLowerCase()}` });
        },
      },
    );
    window.getSelection()?.removeAllRanges();
    close();
  };
  useCommand({
    id: 'reader.mark-entity',
    title: 'Mark the selected words as an entity',
    keys: '@',
    run: () => selection?.isInOneBlock && setPicking(true),
  });
  if (!selection) return null;
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
          {selection.span && <HighlightKeys highlight={(color, withNote) => void highlight(color, withNote)} />}
          {selection.span &&
            highlightColors.map((color, at) => (
              <button
                key={color}
                type="button"
                className={styles.color}
                data-color={color}
                aria-label={`Highlight as ${highlightNames[color]}`}
                title={`${highlightNames[color]}  ${at + 1}`}
                onClick={() => void highlight(color)}
              >
                {at + 1}
              </button>
            ))}
          {selection.isInOneBlock && (
            <Button kind="quiet" size="small" icon="plus" onClick={() => setPicking(true)}>
              Mark as entity <kbd className={styles.key}>@</kbd>
            </Button>
          )}
          <Button kind="quiet" size="small" icon="copy" onClick={() => void copy()}>
            Copy with source
          </Button>
        </>
      )}
    </div>
  );
}

/** The keys of the four meanings; they are keys of the reader only while words are selected. */
function HighlightKeys({ highlight }: { readonly highlight: (color: HighlightColor, withNote?: boolean) => void }) {
  useHighlightKey('key', '1', highlight);
  useHighlightKey('fact', '2', highlight);
  useHighlightKey('doubt', '3', highlight);
  useHighlightKey('question', '4', highlight);
  useCommand({
    id: 'reader.note',
    title: 'Highlight the selected words and write a note',
    keys: 'N',
    run: () => highlight('key', true),
  });
  return null;
}

function useHighlightKey(color: HighlightColor, keys: string, highlight: (color: HighlightColor) => void): void {
  const title = `Highlight the selected words as ${highlightNames[color]}`;
  useCommand({ id: `reader.highlight-${color}`, title, keys, icon: 'highlight', run: () => highlight(color) });
}

function useSelection(text: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<TextSelection>();
  useEffect(() => {
    const read = () => setSelection(text.current ? selectionIn(text.current) : undefined);
    // While the pointer is down the selection still grows; the bar comes when it is let go.
    let isDown = false;
    const onDown = () => {
      isDown = true;
    };
    const onUp = () => {
      isDown = false;
      requestAnimationFrame(read);
    };
    const onChange = () => {
      if (!isDown) read();
      else if (window.getSelection()?.isCollapsed) setSelection(undefined);
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    // The bar stands on the window, the words move under it.
    const onScroll = () => requestAnimationFrame(read);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSelection(undefined);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('scroll', onScroll, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [text]);
  return [selection, setSelection] as const;
}

/** Above the words, or below where there is no room, and never over the panes beside the text. */
function placeAbove(bar: HTMLElement, box: DOMRect, text: HTMLElement | null): void {
  const least = text?.getBoundingClientRect().left ?? 8;
  const left = box.left + box.width / 2 - bar.offsetWidth / 2;
  const top = box.top - bar.offsetHeight - 6;
  bar.style.left = `${Math.max(least, Math.min(left, window.innerWidth - bar.offsetWidth - 8))}px`;
  bar.style.top = `${top < 8 ? box.bottom + 6 : top}px`;
}
