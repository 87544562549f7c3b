import { useQuery } from '@tanstack/react-query';
import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { articleOf, clipOf } from '#renderer/clips/queries.ts';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { PreviewHead } from '#renderer/editor/hover-card/PreviewHead.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { ClipId } from '#shared/ids.ts';

const longest = 480;

/** How a clip begins, and where and when it was published. */
export function ClipPreview({ id }: { readonly id: ClipId }) {
  const { data: clip } = useQuery(clipOf(id));
  const { data: article } = useQuery(articleOf(id, (clip?.versions ?? 0) > 0));
  if (!clip) return <Skeleton lines={3} label="Opening the clip" />;
  return (
    <>
      <PreviewHead
        icon={<Icon name="clip" />}
        name={titleOfClip(clip)}
        meta={[clip.outlet ?? 'Clip', formatDate(clip.published), clip.stories[0]?.name]}
      />
      {article && (
        <p className={styles.text} dir="auto">
          {article.text.slice(0, longest)}
        </p>
      )}
    </>
  );
}
