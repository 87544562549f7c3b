import { useQuery } from '@tanstack/react-query';
import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { highlightsOf } from '#renderer/clips/highlights/queries.ts';
import { clipOf } from '#renderer/clips/queries.ts';
import styles from '#renderer/editor/embed/Embed.module.css';
import { EmbedFrame, EmbedMessage } from '#renderer/editor/embed/EmbedFrame.tsx';
import { useRestore } from '#renderer/editor/embed/use-restore.ts';
import { failureOf } from '#renderer/rpc/client.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { EmbedTarget } from '#shared/notes/embeds.ts';

interface EmbeddedHighlightProps {
  readonly target: Extract<EmbedTarget, { kind: 'highlight' }>;
  readonly label: string;
  readonly onRemove: (() => void) | undefined;
}

/** A highlight of a clip inside a note: its words, its meaning and the margin note, as they are now. */
export function EmbeddedHighlight({ target, label, onRemove }: EmbeddedHighlightProps) {
  const { data: clip, error } = useQuery(clipOf(target.clip));
  const { data: highlights } = useQuery(highlightsOf(target.clip, undefined));
  const source = { kind: 'clip', id: target.clip } as const;
  const restore = useRestore(source);
  if (!clip && error) {
    return failureOf(error)?.code === 'NOT_FOUND' ? (
      <EmbedMessage label={label} onRemove={onRemove} onRestore={restore}>
        {restore ? 'is in the trash.' : 'is not in this vault any more.'}
      </EmbedMessage>
    ) : (
      <FailureNote error={error} />
    );
  }
  if (!clip || !highlights) return <Skeleton lines={2} label="Opening what is embedded" />;
  const highlight = highlights.find(({ id }) => id === target.highlight);
  if (!highlight) {
    return (
      <EmbedMessage label={label} target={source} onRemove={onRemove}>
        The highlight was removed from “{titleOfClip(clip)}”.
      </EmbedMessage>
    );
  }
  const { anchor, color, comment, place } = highlight;
  const facts = [highlightNames[color], clip.outlet, clip.published && formatDate(clip.published)];
  return (
    <EmbedFrame
      title={titleOfClip(clip)}
      icon="clip"
      target={source}
      span={place ? { start: place.start, end: place.end } : undefined}
      editLabel="Open the highlight beside"
    >
      <blockquote className={styles.highlight} data-color={color} dir="auto">
        {anchor.exact}
      </blockquote>
      {comment !== '' && (
        <p className={styles.comment} dir="auto">
          {comment}
        </p>
      )}
      <p className={styles.facts}>
        {facts.filter(Boolean).join(' · ')}
        {!place && ' · not in the newest version'}
      </p>
    </EmbedFrame>
  );
}
