import type { MenuRow } from '#renderer/ui/Menu.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { type EntityType, entityTypes } from '#shared/entities/types.ts';

/** A menu of the entity types with the present one checked. */
export function typeRows(present: EntityType, onChange: (type: EntityType) => void): MenuRow[] {
  return entityTypes.map((type) => ({
    label: entityTypeLabels[type].one,
    isChecked: type === present,
    onSelect: () => {
      if (type !== present) onChange(type);
    },
  }));
}
