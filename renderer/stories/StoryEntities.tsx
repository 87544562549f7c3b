import { useRef } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/stories/StoryDetails.module.css';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { predicateWords } from '#shared/entities/statement-words.ts';
import type { StoryEntity, StoryPage } from '#shared/stories/types.ts';

interface StoryEntitiesProps {
  readonly story: StoryPage;
  readonly onAdd: () => void;
}

/** Who and what is in a story: first what the user put there, which can be taken out, then what its documents name. */
export function StoryEntities({ story, onAdd }: StoryEntitiesProps) {
  const { entities, entityCount } = story;
  const { fileEntity } = useStoryChanges();
  const add = useRef<HTMLButtonElement>(null);
  const takeOut = ({ entity }: StoryEntity) => {
    // Its own button goes with it.
    add.current?.focus();
    void fileEntity(entity, story, false);
  };
  return (
    <DetailsSection
      title="In this story"
      count={formatCount(entityCount)}
      end={
        <Button ref={add} kind="quiet" size="small" icon="plus" aria-haspopup="dialog" onClick={onAdd}>
          Add entity
        </Button>
      }
    >
      {entities.length === 0 && (
        <p className={styles.none}>The entities of its clips and notes are listed here, and those you add.</p>
      )}
      <ul className={styles.rows}>
        {entities.map((row) => (
          <li key={row.entity.id} className={styles.entity} data-member={row.isMember || undefined}>
            <button
              type="button"
              className={styles.row}
              title={partWords(row)}
              onClick={() => openTarget({ kind: 'entity', id: row.entity.id })}
            >
              <EntityMark type={row.entity.type} />
              <span className={styles.name}>
                {row.entity.name}
                {shortPart(row) && <span className={styles.part}>{shortPart(row)}</span>}
              </span>
              <span className={styles.count}>{formatCount(row.count)}</span>
            </button>
            {row.isMember && (
              <button
                type="button"
                className={styles.takeOut}
                aria-label={`Take ${row.entity.name} out of this story`}
                title="Take out of this story"
                onClick={() => takeOut(row)}
              >
                <Icon name="close" size={12} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {entityCount > entities.length && (
        <p className={styles.none}>These {formatCount(entities.length)} are named in most of its documents.</p>
      )}
    </DetailsSection>
  );
}

function shortPart({ deeds, quoteCount, isMember }: StoryEntity): string {
  const [deed] = deeds;
  const part = deed ? deedWords(deed) : quoteCount > 0 ? plural(quoteCount, 'quote') : '';
  return [...(isMember ? ['Added by you'] : []), ...(part ? [part] : [])].join(' · ');
}

function partWords({ count, documentCount, deeds, quoteCount, isMember }: StoryEntity): string {
  return [
    ...(isMember ? ['Added by you'] : []),
    documentCount > 0
      ? `${plural(count, 'mention')} in ${plural(documentCount, 'document')}`
      : 'No document of this story names it',
    ...(quoteCount > 0 ? [plural(quoteCount, 'quote')] : []),
    ...deeds.map(deedWords),
  ].join(' · ');
}

function deedWords({ predicate, object }: StoryEntity['deeds'][number]): string {
  return [predicateWords[predicate], object].filter(Boolean).join(' ');
}
