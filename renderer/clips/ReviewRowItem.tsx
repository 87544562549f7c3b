import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useRef } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/EntityReview.module.css';
import { updateEntity } from '#renderer/entities/queries.ts';
import { typeRows } from '#renderer/entities/type-rows.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { plural } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { ReviewRow } from '#shared/entities/types.ts';

interface ReviewRowItemProps {
  readonly row: ReviewRow;
  readonly onAccept: () => void;
  readonly onReject: () => void;
}

/** One question: is this name what recognition takes it for? A accepts, R rejects, C changes the type. */
export function ReviewRowItem({ row: { entity, mentionCount }, onAccept, onReject }: ReviewRowItemProps) {
  const item = useRef<HTMLLIElement>(null);
  const { mutate: update } = useMutation(updateEntity);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = event.key.toUpperCase();
    if (key === 'A') onAccept();
    else if (key === 'R') onReject();
    else if (key === 'C') item.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li ref={item} className={styles.question} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <EntityMark type={entity.type} />
        <button
          type="button"
          className={styles.name}
          data-row-name={entity.id}
          onClick={() => openTarget({ kind: 'entity', id: entity.id })}
        >
          {entity.name}
        </button>
        <span className={styles.mentions}>{plural(mentionCount, 'mention')}</span>
      </div>
      <p className={styles.ask}>Suggested as {entityTypeLabels[entity.type].one.toLowerCase()}</p>
      <div className={styles.answers}>
        <Button size="small" icon="check" aria-label={`Accept ${entity.name}`} onClick={onAccept}>
          Accept
        </Button>
        <span className={styles.others}>
          <IconButton label={`Reject ${entity.name}`} icon="close" keys="R" onClick={onReject} />
          <Menu
            label={`Change type of ${entity.name}`}
            rows={typeRows(entity.type, (type) => update({ id: entity.id, type }))}
          />
        </span>
      </div>
    </li>
  );
}
