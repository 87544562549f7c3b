import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import styles from '#renderer/entities/EntityPicker.module.css';
import { suggestedEntities } from '#renderer/entities/queries.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** As much of an entity as choosing one tells. */
export interface PickedEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
}

interface EntityPickerProps {
  /** What is asked for: "Merge with". */
  readonly label: string;
  /** Entities that make no sense here. */
  readonly exclude?: readonly EntityId[] | undefined;
  readonly onPick: (entity: PickedEntity) => void;
}

interface Choice extends PickedEntity {
  readonly alias: string | null;
  readonly detail: string;
}

/** A field that finds an entity by what is typed; the arrow keys choose, Enter picks. */
export function EntityPicker({ label, exclude = [], onPick }: EntityPickerProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const { data = [] } = useQuery({ ...suggestedEntities(typed.trim()), placeholderData: keepPreviousData });
  const choices = data.flatMap(choiceOf).filter((choice) => !exclude.includes(choice.id));
  const active = Math.min(at, choices.length - 1);
  useEffect(() => {
    document.getElementById(`${id} ${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    const choice = choices[active];
    if (to !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, to)));
    else if (event.key === 'Enter' && choice) onPick(choice);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field is what was asked for
        autoFocus
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id} list`}
        aria-autocomplete="list"
        aria-activedescendant={choices[active] && `${id} ${active}`}
        className={styles.field}
        placeholder="Type a name"
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id} list`} className={styles.list} role="listbox" aria-label="Entities">
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for its choices
          <div
            key={choice.id}
            id={`${id} ${place}`}
            className={styles.choice}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onPointerMove={() => setAt(place)}
            onClick={() => onPick(choice)}
          >
            <EntityMark type={choice.type} />
            <span className={styles.name}>
              {choice.name}
              {choice.alias && <span className={styles.alias}> also {choice.alias}</span>}
            </span>
            <span className={styles.detail}>{choice.detail || entityTypeLabels[choice.type].one}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles.none}>Nothing is named like this.</p>}
    </div>
  );
}

function choiceOf({ target, title, alias, entityType, detail }: Suggestion): Choice[] {
  if (target.kind !== 'entity' || !entityType) return [];
  return [{ id: target.id, type: entityType, name: title, alias, detail }];
}
