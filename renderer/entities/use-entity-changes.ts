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

/** What can be changed about entities: each change says what happened and can be taken back. */
export function useEntityChanges() {
  const { mutate: undo } = useMutation(undoChange);
  const { mutate: confirm, isPending: isConfirming } = useMutation(confirmEntity);
  const { mutate: hide } = useMutation(hideEntity);
  const { mutate: rename } = useMutation(renameEntity);
  const { mutate: update } = useMutation(updateEntity);
  const { mutate: merge } = useMutation(mergeEntities);
  const { mutate: unmerge } = useMutation(unmergeEntity);
  const { mutate: split } = useMutation(splitEntity);
  const { mutate: unsplit } = useMutation(unsplitEntity);
  const { mutate: keep } = useMutation(keepApart);

  /** Says it, with its undo; `back` shows again what was shown before the change. */
  const tell = ({ operation }: ChangedEntity, message: string, icon?: IconName, back?: () => void) =>
    showToast({ message, icon, undo: () => undo({ operation }, { onSuccess: () => back?.() }) });
  const told = (message: string, icon?: IconName) => ({
    onSuccess: (changed: ChangedEntity) => tell(changed, message, icon),
  });

  return {
    isConfirming,
    confirm: ({ id, name, status }: Entity) =>
      confirm({ id }, told(status === 'hidden' ? `${name} is shown again` : `${name} confirmed`, 'check')),
    hide: (entity: Entity) =>
      hide(
        { id: entity.id },
        {
          onSuccess: (changed) => {
            const wasOpen = isOpen(entity.id);
            if (wasOpen) go({ view: 'entities', type: entity.type });
            tell(changed, `${entity.name} is hidden everywhere`, 'close', () => wasOpen && show(entity));
          },
        },
      ),
    rename: ({ id }: Entity, name: string) => rename({ id, name }, told(`Renamed to ${name}`)),
    setAliases: ({ id }: Entity, aliases: string[], message: string) => update({ id, aliases }, told(message)),
    describe: ({ id }: Entity, description: string) => update({ id, description }),
    changeType: (entity: Entity, type: EntityType) =>
      update(
        { id: entity.id, type },
        {
          onSuccess: (changed) => {
            // A suggested entity is known by type and name, so another type may be another id.
            const wasOpen = isOpen(entity.id);
            if (wasOpen) show(changed);
            const message = `${entity.name} is now ${entityTypeLabels[type].one.toLowerCase()}`;
            tell(changed, message, undefined, () => wasOpen && show(entity));
          },
        },
      ),
    merge: (from: Named, into: Named) =>
      merge(
        { from: from.id, into: into.id },
        {
          onSuccess: (changed) => {
            if (isOpen(from.id)) show(into);
            tell(changed, `Merged “${from.name}” into ${into.name}`, 'merge');
          },
        },
      ),
    split: (from: Named, documents: DocumentId[], into: Pick<Named, 'type' | 'name'>) =>
      split(
        { from: from.id, documents, into },
        told(`${plural(documents.length, 'document')} of ${from.name} split off as ${into.name}`),
      ),
    keepApart: (entity: Named, other: Named) =>
      keep({ id: entity.id, other: other.id }, told(`${entity.name} and ${other.name} are kept apart`)),
    takeBackMerge: (merged: Named) => unmerge({ id: merged.id }, told(`${merged.name} stands by itself again`)),
    takeBackSplit: (id: EntityId, from: EntityId) => unsplit({ id, from }, told('The split is taken back')),
    takeBackApart: (entity: Named, other: Named) =>
      keep(
        { id: entity.id, other: other.id, isApart: false },
        told(`${entity.name} and ${other.name} may be the same again`),
      ),
  };
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
