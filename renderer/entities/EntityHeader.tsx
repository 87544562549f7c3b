import { useMutation } from '@tanstack/react-query';
import { AliasChips } from '#renderer/entities/AliasChips.tsx';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import styles from '#renderer/entities/EntityHeader.module.css';
import { renameEntity, updateEntity } from '#renderer/entities/queries.ts';
import { EditableTitle } from '#renderer/ui/EditableTitle.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityPage } from '#shared/entities/types.ts';

interface EntityHeaderProps {
  readonly page: EntityPage;
}

/** Who or what it is, in the vault's words and in the user's own. */
export function EntityHeader({ page }: EntityHeaderProps) {
  const { entity, mentionCount, clipCount, noteCount, storyCount, firstSeen } = page;
  const { mutate: rename, mutateAsync: renameBack } = useMutation(renameEntity);
  const { mutate: update, mutateAsync: updateBack } = useMutation(updateEntity);
  const facts = [
    entityTypeLabels[entity.type].one,
    `${plural(mentionCount, 'mention')} in ${plural(clipCount, 'clip')} and ${plural(noteCount, 'note')}`,
    ...(storyCount > 0 ? [plural(storyCount, 'story', 'stories')] : []),
    ...(firstSeen ? [`since ${formatDate(firstSeen)}`] : []),
    ...(entity.status === 'confirmed' ? [] : [entity.status]),
  ];
  /** Renaming keeps the name before as an alias; a name that was taken back is none. */
  const undoRename = async () => {
    await renameBack({ id: entity.id, name: entity.name });
    await updateBack({ id: entity.id, aliases: [...entity.aliases] });
  };
  const onRename = (name: string) =>
    rename(
      { id: entity.id, name },
      {
        onSuccess: () =>
          showToast({
            message: `Renamed to ${name}`,
            // A failure has been said in a toast by the call itself.
            undo: () => void undoRename().catch(() => undefined),
          }),
      },
    );
  return (
    <header className={styles.header}>
      <div className={styles.head}>
        <EntityAvatar type={entity.type} name={entity.name} />
        <div className={styles.names}>
          <EditableTitle name={entity.name} of="entity" onRename={onRename} />
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
      </div>
      <AliasChips aliases={entity.aliases} onChange={(aliases) => update({ id: entity.id, aliases })} />
      <textarea
        // Another description is another text to start from.
        key={entity.description}
        className={styles.description}
        aria-label="Description"
        placeholder={`What you know about ${entity.name}`}
        rows={2}
        maxLength={20_000}
        defaultValue={entity.description}
        onBlur={(event) => {
          const description = event.target.value.trim();
          if (description !== entity.description) update({ id: entity.id, description });
        }}
      />
    </header>
  );
}
