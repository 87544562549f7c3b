import { useQuery } from '@tanstack/react-query';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { PreviewHead } from '#renderer/editor/hover-card/PreviewHead.tsx';
import { orpc } from '#renderer/rpc/client.ts';
import { plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { StoryId } from '#shared/ids.ts';

/** What a story is about and its newest documents. */
export function StoryPreview({ id }: { readonly id: StoryId }) {
  const { data: story } = useQuery(orpc.stories.page.queryOptions({ input: { id } }));
  if (!story) return <Skeleton lines={2} label="Opening the story" />;
  const newest = story.documents.slice(0, 3).map(({ title }) => title || 'Untitled');
  return (
    <>
      <PreviewHead
        icon={<Icon name="stories" />}
        name={story.name}
        meta={['Story', plural(story.documents.length, 'document')]}
      />
      <p className={styles.text} dir="auto">
        {story.description || newest.join('\n')}
      </p>
    </>
  );
}
