import { useState } from 'react';
import { LinkReview } from '#renderer/backlinks/LinkReview.tsx';
import { AliasChips } from '#renderer/entities/AliasChips.tsx';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import styles from '#renderer/entities/EntityHeader.module.css';
import { SharedNames } from '#renderer/entities/SharedNames.tsx';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { EditableTitle } from '#renderer/ui/EditableTitle.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface EntityHeaderProps {
  readonly page: EntityPage;
  /** Mentions nobody linked yet; nothing while it is not known. */
  readonly unlinkedCount: number | undefined;
}

/** Who or what it is, in the vault's words and in the user's own. */
export function EntityHeader({ page, unlinkedCount = 0 }: EntityHeaderProps) {
  const { entity, mentionCount, clipCount, noteCount, storyCount, firstSeen } = page;
  const { rename, setAliases, describe } = useEntityChanges();
  const [isReviewing, setReviewing] = useState(false);
  const facts = [
    entityTypeLabels[entity.type].one,
    `${plural(mentionCount, 'mention')} in ${plural(clipCount, 'clip')} and ${plural(noteCount, 'note')}`,
    ...(storyCount > 0 ? [plural(storyCount, 'story', 'stories')] : []),
    ...(firstSeen ? [`since ${formatDate(firstSeen)}`] : []),
    ...(entity.status === 'confirmed' ? [] : [entity.status]),
  ];
  return (
    <header className={styles.header}>
      <div className={styles.head}>
        <EntityAvatar type={entity.type} name={entity.name} />
        <div className={styles.names}>
          <EditableTitle name={entity.name} of="entity" onRename={(name) => rename(entity, name)} />
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
      </div>
      <AliasChips
        aliases={entity.aliases}
        onAdd={(alias) =>
          setAliases(entity, [...entity.aliases, alias], `“${alias}” is a name of ${entity.name} from now on`)
        }
        onRemove={(alias) =>
          setAliases(
            entity,
            entity.aliases.filter((other) => other !== alias),
            `“${alias}” is no name of ${entity.name} any more`,
          )
        }
      >
        {unlinkedCount > 0 && (
          <button type="button" className={styles.unlinked} aria-haspopup="dialog" onClick={() => setReviewing(true)}>
            <Icon name="link" size={12} />
            {plural(unlinkedCount, 'unlinked mention')}
          </button>
        )}
      </AliasChips>
      <SharedNames names={page.sharedNames} />
      <textarea
        // Another description is another text to start from.
        key={entity.description}
        className={styles.description}
        aria-label="Description"
        placeholder={`What you know about ${entity.name}`}
        rows={1}
        maxLength={20_000}
        defaultValue={entity.description}
        onBlur={(event) => {
          const description = event.target.value.trim();
          if (description !== entity.description) describe(entity, description);
        }}
      />
      {isReviewing && <LinkReview target={{ kind: 'entity', id: entity.id }} onClose={() => setReviewing(false)} />}
    </header>
  );
}
