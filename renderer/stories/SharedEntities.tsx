import { useQuery } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import { sharedEntitiesOf } from '#renderer/graph/queries.ts';
import styles from '#renderer/stories/SharedEntities.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { StoryId } from '#shared/ids.ts';

interface NamedStory {
  readonly id: StoryId;
  readonly name: string;
}

interface SharedEntitiesProps {
  readonly one: NamedStory;
  readonly other: NamedStory;
  readonly onClose: () => void;
}

/** Who and what is in both stories, the rarest first: that is what joins them. */
export function SharedEntities({ one, other, onClose }: SharedEntitiesProps) {
  const { data, error, refetch } = useQuery(sharedEntitiesOf(one.id, other.id));
  return (
    <Dialog title={`In ${one.name} and in ${other.name}`} isOpen onClose={onClose}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} label="Comparing the stories" />}
      {data?.length === 0 && <p className={styles.none}>Nobody and nothing is in both stories.</p>}
      {data && data.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">In both</th>
              <th scope="col">Documents in {one.name}</th>
              <th scope="col">Documents in {other.name}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ entity, counts }) => (
              <tr key={entity.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.name}
                    onClick={() => {
                      onClose();
                      openTarget({ kind: 'entity', id: entity.id });
                    }}
                  >
                    <EntityMark type={entity.type} />
                    {entity.name}
                  </button>
                </th>
                <td>{formatCount(counts[0])}</td>
                <td>{formatCount(counts[1])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
