import { useMutation } from '@tanstack/react-query';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import {
  confirmEntity,
  hideEntity,
  keepApart,
  mergeEntities,
  renameEntity,
  splitEntity,
  undoChange,
  unmergeEntity,
  unsplitEntity,
  updateEntity,
} from '#renderer/entities/queries.ts';
import { plural } from '#renderer/ui/format.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { ChangedEntity, Entity, EntityType } from '#shared/entities/types.ts';
import type { DocumentId, EntityId } from '#shared/ids.ts';

type Named = Pick<Entity, 'id' | 'type' | 'name'>;

/**
 * What can be changed about entities: each change says what happened and can be taken back. What follows a change is
 * done also when the dialog that asked for it is gone by then.
 */
export function useEntityChanges() {
  const { mutateAsync: undo } = useMutation(undoChange);
  const { mutateAsync: confirm, isPending: isConfirming } = useMutation(confirmEntity);
  const { mutateAsync: hide } = useMutation(hideEntity);
  const { mutateAsync: rename } = useMutation(renameEntity);
  const { mutateAsync: update } = useMutation(updateEntity);
  const { mutateAsync: merge } = useMutation(mergeEntities);
  const { mutateAsync: unmerge } = useMutation(unmergeEntity);
  const { mutateAsync: split } = useMutation(splitEntity);
  const { mutateAsync: unsplit } = useMutation(unsplitEntity);
  const { mutateAsync: keep } = useMutation(keepApart);

  /** Says it, with its undo; `back` shows again what was shown before the change. */
  const tell = ({ operation }: ChangedEntity, message: string, icon?: IconName, back?: () => void) =>
    showToast({ message, icon, undo: () => void undo({ operation }).then(back, saidAlready) });
  const told = (change: Promise<ChangedEntity>, message: string, icon?: IconName) =>
    void change.then((changed) => tell(changed, message, icon), saidAlready);

  return {
    isConfirming,
    confirm: ({ id, name, status }: Entity) =>
      told(confirm({ id }), status === 'hidden' ? `${name} is shown again` : `${name} confirmed`, 'check'),
    hide: (entity: Entity) =>
      void hide({ id: entity.id }).then((changed) => {
        const wasOpen = isOpen(entity.id);
        if (wasOpen) go({ view: 'entities', type: entity.type });
        tell(changed, `${entity.name} is hidden everywhere`, 'close', () => wasOpen && show(entity));
      }, saidAlready),
    rename: ({ id }: Entity, name: string) => told(rename({ id, name }), `Renamed to ${name}`),
    setAliases: ({ id }: Entity, aliases: string[], message: string) => told(update({ id, aliases }), message),
    describe: ({ id }: Entity, description: string) => void update({ id, description }).catch(saidAlready),
    changeType: (entity: Entity, type: EntityType) =>
      void update({ id: entity.id, type }).then((changed) => {
        // A suggested entity is known by type and name, so another type may be another id.
        const wasOpen = isOpen(entity.id);
        if (wasOpen) show(changed);
        const message = `${entity.name} is now ${entityTypeLabels[type].one.toLowerCase()}`;
        tell(changed, message, undefined, () => wasOpen && show(entity));
      }, saidAlready),
    merge: (from: Named, into: Named) =>
      void merge({ from: from.id, into: into.id }).then((changed) => {
        if (isOpen(from.id)) show(into);
        tell(changed, `Merged “${from.name}” into ${into.name}`, 'merge');
      }, saidAlready),
    split: (from: Named, documents: DocumentId[], into: Pick<Named, 'type' | 'name'>) =>
      told(
        split({ from: from.id, documents, into }),
        `${plural(documents.length, 'document')} of ${from.name} split off as ${into.name}`,
      ),
    keepApart: (entity: Named, other: Named) =>
      told(keep({ id: entity.id, other: other.id }), `${entity.name} and ${other.name} are kept apart`),
    takeBackMerge: (merged: Named) => told(unmerge({ id: merged.id }), `${merged.name} stands by itself again`),
    takeBackSplit: (id: EntityId, from: EntityId) => told(unsplit({ id, from }), 'The split is taken back'),
    takeBackApart: (entity: Named, other: Named) =>
      told(
        keep({ id: entity.id, other: other.id, isApart: false }),
        `${entity.name} and ${other.name} may be the same again`,
      ),
  };
}

/** A failure has been said in a toast by the call itself. */
function saidAlready(): void {
  // Nothing is left to do.
}

/** Whether the page of an entity is what the window shows. */
function isOpen(id: EntityId): boolean {
  const { place } = useNavigation.getState();
  return place.view === 'entities' && place.entity === id;
}

function show({ id, type }: Named): void {
  go({ view: 'entities', type, entity: id }, { replace: true });
}

export type EntityChanges = ReturnType<typeof useEntityChanges>;
