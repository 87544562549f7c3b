import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/entities/SharedNames.module.css';
import { EntityChip } from '#renderer/ui/EntityChip.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { EntityPage } from '#shared/entities/types.ts';

interface SharedNamesProps {
  readonly names: EntityPage['sharedNames'];
}

/** Names that others have too: shown, so that the user can merge, split or leave it so. */
export function SharedNames({ names }: SharedNamesProps) {
  if (names.length === 0) return null;
  return (
    <ul className={styles.names} aria-label="Names that others have too">
      {names.map(({ name, entities }) => (
        <li key={name} className={styles.name}>
          <Icon name="info" size={14} />
          <span>“{name}” is also the name of</span>
          {entities.map(({ id, type, name: other, status }) => (
            <EntityChip
              key={id}
              type={type}
              name={other}
              isSuggested={status === 'suggested'}
              onClick={() => openTarget({ kind: 'entity', id })}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}
