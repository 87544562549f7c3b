import styles from '#renderer/entities/ChooseType.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { type Entity, type EntityType, entityTypes } from '#shared/entities/types.ts';

interface ChooseTypeProps {
  readonly entity: Pick<Entity, 'name' | 'type'>;
  readonly onChoose: (type: EntityType) => void;
  readonly onClose: () => void;
}

/** Asks what an entity is: the arrow keys choose, Enter takes. */
export function ChooseType({ entity, onChoose, onClose }: ChooseTypeProps) {
  const choose = (type: EntityType) => {
    onClose();
    if (type !== entity.type) onChoose(type);
  };
  return (
    <Dialog title={`What is ${entity.name}?`} size="small" isOpen onClose={onClose}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of fields */}
      <div role="group" aria-label="Type" className={styles.types} onKeyDown={moveFocus}>
        {entityTypes.map((type) => (
          <button
            key={type}
            type="button"
            className={styles.type}
            aria-pressed={type === entity.type}
            data-autofocus={type === entity.type || undefined}
            onClick={() => choose(type)}
          >
            <EntityMark type={type} />
            <span>{entityTypeLabels[type].one}</span>
            {type === entity.type && <Icon name="check" />}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
