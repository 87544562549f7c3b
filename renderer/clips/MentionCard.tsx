import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { openNote } from '#renderer/clips/highlights/open-note.ts';
import { MentionActions } from '#renderer/clips/MentionActions.tsx';
import styles from '#renderer/clips/MentionCard.module.css';
import type { TextHighlight } from '#renderer/clips/piece-inlines.ts';
import { WhichOne } from '#renderer/clips/WhichOne.tsx';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import { entityPageOf } from '#renderer/entities/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { ClipId } from '#shared/ids.ts';

interface MentionCardProps {
  readonly clipId: ClipId;
  readonly mention: Mention;
  /** What the card is about; it stands below or above it, never over its line. */
  readonly anchor: HTMLElement;
  /** The highlights that the name stands in: a press on it is the name's, so their notes are opened from here. */
  readonly highlights: readonly TextHighlight[];
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Who or what a mention names, and whether that is right. */
export function MentionCard({ clipId, mention, anchor, highlights, onClose, onEnter, onLeave }: MentionCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const { data: page } = useQuery(entityPageOf(mention.entityId));
  useLayoutEffect(() => {
    if (card.current) placeCard(card.current, anchor);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    anchor.focus();
  };
  const isAmbiguous = (mention.alternatives?.length ?? 0) > 0 && mention.layer === 'detected';
  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={`About ${mention.name}`}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onFocus={onEnter}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    >
      {isAmbiguous ? (
        <WhichOne clipId={clipId} mention={mention} words={anchor.textContent ?? mention.name} onClose={onClose} />
      ) : (
        <>
          <div className={styles.head}>
            <EntityAvatar type={mention.type} name={mention.name} size={36} />
            <div>
              <strong className={styles.name} dir="auto">
                {mention.name}
              </strong>
              <span className={styles.type}>
                {entityTypeLabels[mention.type].one}
                {page?.entity.status === 'suggested' && ', suggested'}
              </span>
            </div>
          </div>
          {page?.entity.description && (
            <p className={styles.description} dir="auto">
              {page.entity.description}
            </p>
          )}
          {page && (
            <p className={styles.counts}>
              <b>{formatCount(page.mentionCount)}</b> {page.mentionCount === 1 ? 'mention' : 'mentions'}
              {' in '}
              {plural(page.clipCount, 'clip')} and {plural(page.noteCount, 'note')}
            </p>
          )}
          <MentionActions clipId={clipId} mention={mention} entity={page?.entity} onClose={onClose} />
        </>
      )}
      {highlights.map(({ id, color }) => (
        <Button
          key={id}
          kind="quiet"
          size="small"
          icon="highlight"
          onClick={() => {
            onClose();
            openNote(id);
          }}
        >
          Note on the highlight: {highlightNames[color]}
        </Button>
      ))}
    </section>
  );
}

function placeCard(card: HTMLElement, anchor: HTMLElement): void {
  const lines = anchor.getClientRects();
  const first = lines[0] ?? anchor.getBoundingClientRect();
  const last = lines[lines.length - 1] ?? first;
  const { offsetWidth, offsetHeight } = card;
  const hasRoomBelow = last.bottom + offsetHeight + 12 < window.innerHeight;
  card.style.left = `${Math.max(8, Math.min(first.left, window.innerWidth - offsetWidth - 8))}px`;
  card.style.top = `${hasRoomBelow ? last.bottom + 6 : Math.max(8, first.top - offsetHeight - 6)}px`;
}
