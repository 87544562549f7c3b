import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EntityPicker, type PickedEntity } from '#renderer/entities/EntityPicker.tsx';
import styles from '#renderer/entities/MergeDialog.module.css';
import { entityPageOf } from '#renderer/entities/queries.ts';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Entity, EntityPage } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface MergeDialogProps {
  readonly entity: Pick<Entity, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Makes one of two: first the other is picked, then the name that stays. */
export function MergeDialog({ entity, onClose }: MergeDialogProps) {
  const [picked, setPicked] = useState<PickedEntity>();
  if (picked) return <Chosen ids={[entity.id, picked.id]} onClose={onClose} />;
  return (
    <Dialog title={`Merge ${entity.name} with`} isOpen onClose={onClose}>
      <EntityPicker label="Merge with" exclude={[entity.id]} onPick={setPicked} />
    </Dialog>
  );
}

interface ChosenProps {
  readonly ids: readonly [EntityId, EntityId];
  readonly onClose: () => void;
}

function Chosen({ ids, onClose }: ChosenProps) {
  const one = useQuery(entityPageOf(ids[0]));
  const other = useQuery(entityPageOf(ids[1]));
  const error = one.error ?? other.error;
  if (one.data && other.data) return <KeepOne pages={[one.data, other.data]} onClose={onClose} />;
  return (
    <Dialog title="Merge" isOpen onClose={onClose}>
      {error ? <FailureNote error={error} /> : <Skeleton lines={3} label="Counting mentions" />}
    </Dialog>
  );
}

interface KeepOneProps {
  readonly pages: readonly [EntityPage, EntityPage];
  readonly onClose: () => void;
}

function KeepOne({ pages, onClose }: KeepOneProps) {
  const { merge } = useEntityChanges();
  const [stays, setStays] = useState<0 | 1>(() => betterKnown(pages));
  const into = pages[stays];
  const from = pages[stays === 0 ? 1 : 0];
  const isSame = into.entity.id === from.entity.id;
  return (
    <Dialog
      title="Which name stays?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button icon="retry" disabled={isSame} onClick={() => setStays(stays === 0 ? 1 : 0)}>
            Swap
          </Button>
          <Button
            data-autofocus
            kind="primary"
            icon="merge"
            disabled={isSame}
            onClick={() => {
              merge(from.entity, into.entity);
              onClose();
            }}
          >
            Merge into {into.entity.name}
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>The name that stays</legend>
        {pages.map((page, at) => (
          <label key={page.entity.id} className={styles.choice} data-entity-type={page.entity.type}>
            <input
              type="radio"
              name="stays"
              checked={at === stays}
              onChange={() => setStays(at === 0 ? 0 : 1)}
              aria-label={page.entity.name}
            />
            <EntityMark type={page.entity.type} />
            <span className={styles.name}>{page.entity.name}</span>
            <span className={styles.detail}>{wordsOf(page)}</span>
          </label>
        ))}
      </fieldset>
      {isSame ? (
        <p className={styles.words}>{into.entity.name} is one and the same already. Choose another one.</p>
      ) : (
        <p className={styles.words} role="status">
          {movesOf(from)} of {from.entity.name} {from.mentionCount === 1 ? 'counts' : 'count'} for {into.entity.name},{' '}
          {plural(into.mentionCount + from.mentionCount, 'mention')} in all. No text is changed, and it can be taken
          back at any time.
        </p>
      )}
    </Dialog>
  );
}

/** The confirmed one, else the one with more mentions. */
function betterKnown([one, other]: readonly [EntityPage, EntityPage]): 0 | 1 {
  const isConfirmed = ({ entity }: EntityPage) => Number(entity.status === 'confirmed');
  const lead = isConfirmed(other) - isConfirmed(one) || other.mentionCount - one.mentionCount;
  return lead > 0 ? 1 : 0;
}

function wordsOf({ entity, mentionCount, clipCount, noteCount }: EntityPage): string {
  return `${entityTypeLabels[entity.type].one}, ${plural(mentionCount, 'mention')} in ${plural(clipCount + noteCount, 'document')}`;
}

function movesOf({ mentionCount, clipCount, noteCount }: EntityPage): string {
  const mentions = plural(mentionCount, 'mention');
  return `${mentions.charAt(0).toUpperCase()}${mentions.slice(1)} in ${plural(clipCount + noteCount, 'document')}`;
}
