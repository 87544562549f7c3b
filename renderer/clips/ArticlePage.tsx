import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, type DragEvent, type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { setDragged } from '#renderer/app/drag-data.ts';
import { ArticleBlocks } from '#renderer/clips/ArticleBlocks.tsx';
import { FindBar } from '#renderer/clips/find/FindBar.tsx';
import { HighlightNote } from '#renderer/clips/highlights/HighlightNote.tsx';
import { openNote } from '#renderer/clips/highlights/open-note.ts';
import { useHighlightKeys } from '#renderer/clips/highlights/use-highlight-keys.ts';
import { type HighlightActions, useHighlights } from '#renderer/clips/highlights/use-highlights.ts';
import { MentionCard } from '#renderer/clips/MentionCard.tsx';
import { shownMentions, type TextHighlight } from '#renderer/clips/piece-inlines.ts';
import { articleOf } from '#renderer/clips/queries.ts';
import styles from '#renderer/clips/Reader.module.css';
import { SelectionTools } from '#renderer/clips/SelectionTools.tsx';
import { scrollToSpan } from '#renderer/clips/scroll-to-span.ts';
import { selectionIn } from '#renderer/clips/selection-in-text.ts';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { useMentionCard } from '#renderer/clips/use-mention-card.ts';
import { usePickSentences } from '#renderer/clips/use-pick-sentences.ts';
import { useReadingPlace } from '#renderer/clips/use-reading-place.ts';
import { useSettings } from '#renderer/settings/queries.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { PlacedHighlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';

interface ArticlePageProps {
  readonly clip: Clip;
  readonly span: Span | undefined;
}

const none: readonly Mention[] = [];

/** The article of a clip with its mentions and highlights, and what can be done with the words in it. */
export function ArticlePage({ clip, span }: ArticlePageProps) {
  const version = useShownVersion(clip.id);
  const { data: article, error, refetch } = useQuery(articleOf(clip.id, true, version));
  const { highlights, actions } = useHighlights(clip.id, version);
  const { readingSize, readingFace, readingWidth, showUnderlines } = useSettings().settings;
  const text = useRef<HTMLDivElement>(null);
  const mentions = useMemo(() => (article ? shownMentions(article.mentions) : none), [article]);
  const { card, close, handlers } = useMentionCard(mentions);
  // Links to the same place are equal even when they are not the same object.
  const { start, end } = span ?? {};
  const lit = useMemo(() => (start === undefined || end === undefined ? undefined : { start, end }), [start, end]);
  const marked = useMemo(() => highlights.flatMap((highlight) => markOf(highlight) ?? []), [highlights]);
  const renderNotes = useNotes(clip.id, highlights, actions);
  useOneTabStop(text, mentions);
  useScrollToLit(text, lit, article !== undefined);
  useReadingPlace({ clip, text, isShown: article !== undefined && version === undefined, hasSpan: lit !== undefined });
  useHighlightKeys(marked, text);
  usePickSentences(text, article?.text ?? '');

  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!article) return <Skeleton lines={10} label="Opening the article" />;
  if (article.text.trim() === '') {
    return (
      <EmptyState icon="text" title="No words here">
        This version of the clip has no text.
      </EmptyState>
    );
  }
  return (
    <>
      <FindBar text={text} words={article.text} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a highlight is pressed in the text, and by key in the list beside it */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={text}
        className={styles.text}
        data-face={readingFace}
        data-underlines={showUnderlines ? 'on' : 'off'}
        style={{ '--reading-size': `${readingSize}px`, '--reading-width': readingWidth } as CSSProperties}
        {...handlers}
        onDragStart={(event) => dragSelection(event, clip.id, article.version)}
        onClick={(event) => {
          handlers.onClick?.(event);
          openPressed(event);
        }}
      >
        <ArticleBlocks
          key={article.version}
          text={text}
          blocks={article.blocks}
          mentions={mentions}
          highlights={marked}
          span={lit}
          from={lit?.start ?? clip.readTo}
          renderNotes={renderNotes}
        />
      </div>
      {card && (
        <MentionCard
          key={card.mention.start}
          clipId={clip.id}
          {...card}
          highlights={marked.filter(({ start, end }) => start < card.mention.end && end > card.mention.start)}
          onClose={close}
        />
      )}
      <SelectionTools clip={clip} text={text} version={article.version} actions={actions} />
    </>
  );
}

const marks = new WeakMap<PlacedHighlight, TextHighlight>();

/** A highlight over the text; the same one as long as the highlight is, so that only what changes is drawn again. */
function markOf(highlight: PlacedHighlight): TextHighlight | undefined {
  const { id, color, comment, place } = highlight;
  if (!place) return undefined;
  const known = marks.get(highlight);
  const mark = known ?? { id, color, hasComment: comment !== '', start: place.start, end: place.end };
  marks.set(highlight, mark);
  return mark;
}

/** Draws the notes beside a block, by what is known of them at that moment: it stays the same function. */
function useNotes(clip: ClipId, highlights: readonly PlacedHighlight[], actions: HighlightActions) {
  const known = useRef(new Map<string, PlacedHighlight>());
  known.current = useMemo(() => new Map(highlights.map((highlight) => [highlight.id, highlight])), [highlights]);
  return useCallback(
    (begun: readonly TextHighlight[]) => (
      <aside className={styles.notes} aria-label="Margin notes">
        {begun
          .flatMap(({ id }) => known.current.get(id) ?? [])
          .map((highlight) => (
            <HighlightNote key={highlight.id} clip={clip} highlight={highlight} actions={actions} />
          ))}
      </aside>
    ),
    [clip, actions],
  );
}

/** Selected words that are dragged take their place in the clip along, so that a note can quote them. */
function dragSelection({ currentTarget, dataTransfer }: DragEvent<HTMLElement>, clip: ClipId, version: number): void {
  const selected = selectionIn(currentTarget);
  if (selected?.span) setDragged(dataTransfer, { kind: 'passage', clip, version, ...selected.span }, selected.words);
}

/** A highlight that is pressed shows its note; a name or a link in it is pressed for itself. */
function openPressed({ target }: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('[data-mention], a') || !window.getSelection()?.isCollapsed)
    return;
  const pressed = target.closest<HTMLElement>('[data-highlight]')?.dataset.highlight?.split(' ').at(-1);
  if (pressed) openNote(pressed);
}

/** The text is one tab stop: its first mention; the arrow keys go from mention to mention. */
function useOneTabStop(text: { readonly current: HTMLElement | null }, mentions: readonly Mention[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other mentions mean other elements
  useEffect(() => {
    const first = text.current?.querySelector<HTMLElement>('[data-mention]');
    if (first) first.tabIndex = 0;
  }, [text, mentions]);
}

function useScrollToLit(text: { readonly current: HTMLElement | null }, lit: Span | undefined, isThere: boolean): void {
  useEffect(() => {
    if (!lit || !isThere || !text.current) return;
    const element = text.current;
    const show = () => scrollToSpan(element, lit, 'center');
    show();
    // Blocks on the way were only guessed in height until now; the second look is exact.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [text, lit, isThere]);
}
