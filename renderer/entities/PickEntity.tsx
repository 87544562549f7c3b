import { EntityPicker, type PickedEntity } from '#renderer/entities/EntityPicker.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { EntityId } from '#shared/ids.ts';

interface PickEntityProps {
  /** What the pick is for, as the dialog's title: "Merge with". */
  readonly label: string;
  /** Entities that make no sense here: the one that asks. */
  readonly exclude?: readonly EntityId[] | undefined;
  readonly onPick: (entity: PickedEntity) => void;
  readonly onClose: () => void;
}

/** A dialog that asks for one entity: type to find it, Enter picks, Esc leaves. */
export function PickEntity({ label, exclude, onPick, onClose }: PickEntityProps) {
  return (
    <Dialog title={label} isOpen onClose={onClose}>
      <EntityPicker label={label} exclude={exclude} onPick={onPick} />
    </Dialog>
  );
}
