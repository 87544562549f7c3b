import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/MentionCard.module.css';
import { useMentionDecision } from '#renderer/clips/use-mention-decision.ts';
import { MergeDialog } from '#renderer/entities/MergeDialog.tsx';
import { undoChange, updateEntity } from '#renderer/entities/queries.ts';
import { typeRows } from '#renderer/entities/type-rows.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Entity, EntityType, Mention } from '#shared/entities/types.ts';
import type { ClipId } from '#shared/ids.ts';

interface MentionActionsProps {
  readonly clipId: ClipId;
  readonly mention: Mention;
  readonly entity: Entity | undefined;
  readonly onClose: () => void;
}

/** What can be said about a mention: yes, no, another type, the same as something else. */
export function MentionActions({ clipId, mention, entity, onClose }: MentionActionsProps) {
  const decide = useMentionDecision(clipId, mention);
  const [isMerging, setMerging] = useState(false);
  const { mutate: update } = useMutation(updateEntity);
  const { mutate: undo } = useMutation(undoChange);
  const { entityId: id, name } = mention;
  const changeType = (type: EntityType) =>
    update(
      { id, type },
      {
        onSuccess: ({ operation }) =>
          showToast({
            message: `${name} is now ${entityTypeLabels[type].one.toLowerCase()}`,
            undo: () => undo({ operation }),
          }),
      },
    );
  return (
    <div className={styles.actions}>
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          onClose();
          openTarget({ kind: 'entity', id });
        }}
      >
        Open
      </Button>
      {mention.layer === 'detected' && (
        <Button
          kind="quiet"
          size="small"
          icon="check"
          onClick={() => {
            onClose();
            decide('confirmed', `${name} accepted`);
          }}
        >
          Accept
        </Button>
      )}
      <Button
        kind="quiet"
        size="small"
        icon="close"
        onClick={() => {
          onClose();
          decide('rejected', `Not ${name} here`);
        }}
      >
        Not this
      </Button>
      <Button kind="quiet" size="small" icon="merge" onClick={() => setMerging(true)}>
        Merge…
      </Button>
      <Menu
        label={`Change type of ${name}`}
        icon="chevron-down"
        rows={typeRows(entity?.type ?? mention.type, changeType)}
      />
      {isMerging && <MergeDialog entity={{ id, name }} onClose={onClose} />}
    </div>
  );
}
