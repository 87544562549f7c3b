import { useQuery } from '@tanstack/react-query';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { PreviewHead } from '#renderer/editor/hover-card/PreviewHead.tsx';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import { entityPageOf } from '#renderer/entities/queries.ts';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityId } from '#shared/ids.ts';

/** Who or what an entity is, and how much there is about it. */
export function EntityPreview({ id }: { readonly id: EntityId }) {
  const { data: page } = useQuery(entityPageOf(id));
  if (!page) return <Skeleton lines={2} label="Opening the entity" />;
  const { entity, mentionCount, clipCount, noteCount, storyCount, lastSeen, appearsWith } = page;
  const companions = appearsWith.slice(0, 3).map((each) => each.entity.name);
  return (
    <>
      <PreviewHead
        icon={<EntityAvatar type={entity.type} name={entity.name} size={36} />}
        name={entity.name}
        meta={[
          entityTypeLabels[entity.type].one,
          entity.status === 'suggested' && 'suggested',
          entity.aliases.length > 0 && `also ${entity.aliases.slice(0, 2).join(', ')}`,
        ]}
      />
      {entity.description && (
        <p className={styles.text} dir="auto">
          {entity.description}
        </p>
      )}
      <p className={styles.counts}>
        <b>{formatCount(mentionCount)}</b> {mentionCount === 1 ? 'mention' : 'mentions'} in {plural(clipCount, 'clip')}{' '}
        and {plural(noteCount, 'note')}
        {storyCount > 0 && <> · {plural(storyCount, 'story', 'stories')}</>}
        {lastSeen && <> · Last {formatDate(lastSeen)}</>}
      </p>
      {companions.length > 0 && <p className={styles.counts}>With {companions.join(', ')}</p>}
    </>
  );
}
