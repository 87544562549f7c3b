import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { ArticleBlocks } from '#renderer/clips/ArticleBlocks.tsx';
import { MentionCard } from '#renderer/clips/MentionCard.tsx';
import { shownMentions } from '#renderer/clips/piece-inlines.ts';
import { articleOf, useReadingSettings } from '#renderer/clips/queries.ts';
import styles from '#renderer/clips/Reader.module.css';
import { SelectionTools } from '#renderer/clips/SelectionTools.tsx';
import { useShownVersion } from '#renderer/clips/shown-version.ts';
import { useMentionCard } from '#renderer/clips/use-mention-card.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { Span } from '#shared/spans.ts';

interface ArticlePageProps {
  readonly clip: Clip;
  readonly span: Span | undefined;
}

const none: readonly Mention[] = [];

/** The article of a clip with its mentions, and what can be done with the words in it. */
export function ArticlePage({ clip, span }: ArticlePageProps) {
  const { data: article, error, refetch } = useQuery(articleOf(clip.id, true, useShownVersion(clip.id)));
  const { readingSize, readingFace, showUnderlines } = useReadingSettings();
  const text = useRef<HTMLDivElement>(null);
  const mentions = useMemo(() => (article ? shownMentions(article.mentions) : none), [article]);
  const { card, close, handlers } = useMentionCard(mentions);
  // Links to the same place are equal even when they are not the same object.
  const { start, end } = span ?? {};
  const lit = useMemo(() => (start === undefined || end === undefined ? undefined : { start, end }), [start, end]);
  useOneTabStop(text, mentions);
  useScrollToLit(text, lit, article !== undefined);

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
      <div
        ref={text}
        className={styles.text}
        data-face={readingFace}
        data-underlines={showUnderlines ? 'on' : 'off'}
        style={{ '--reading-size': `${readingSize}px` } as CSSProperties}
        {...handlers}
      >
        <ArticleBlocks blocks={article.blocks} mentions={mentions} span={lit} />
      </div>
      {card && <MentionCard key={card.mention.start} clipId={clip.id} {...card} onClose={close} />}
      <SelectionTools clip={clip} text={text} />
    </>
  );
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
    if (!lit || !isThere) return;
    const show = () => text.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'center' });
    show();
    // Blocks on the way were only guessed in height until now; the second look is exact.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [text, lit, isThere]);
}
