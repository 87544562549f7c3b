import type { ComponentPropsWithoutRef } from 'react';
import styles from '#renderer/ui/EntityChip.module.css';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityType } from '#shared/entities/types.ts';

interface EntityChipProps extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'name' | 'children'> {
  readonly type: EntityType;
  readonly name: string;
  /** A suggested entity has an outline and no tint, until the user takes it up. */
  readonly isSuggested?: boolean | undefined;
}

/** An entity's name with its mark and tint, to press. */
export function EntityChip({ type, name, isSuggested = false, ...rest }: EntityChipProps) {
  const state = isSuggested ? ', suggested' : '';
  return (
    <button
      {...rest}
      type="button"
      className={styles.chip}
      data-entity-type={type}
      data-suggested={isSuggested || undefined}
      aria-label={`${name}, ${entityTypeLabels[type].one.toLowerCase()}${state}`}
    >
      <EntityMark type={type} size={7.5} />
      <span dir="auto">{name}</span>
    </button>
  );
}
