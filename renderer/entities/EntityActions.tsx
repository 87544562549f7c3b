import { type ReactNode, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { keysOf } from '#renderer/app/keys.ts';
import { ChooseType } from '#renderer/entities/ChooseType.tsx';
import { EntityStories } from '#renderer/entities/EntityStories.tsx';
import { MergeDialog } from '#renderer/entities/MergeDialog.tsx';
import { PickEntity } from '#renderer/entities/PickEntity.tsx';
import { SplitDialog } from '#renderer/entities/SplitDialog.tsx';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { useNoteAbout } from '#renderer/entities/use-note-about.ts';
import { DossierDialog } from '#renderer/interchange/DossierDialog.tsx';
import { useExportCommand } from '#renderer/interchange/use-export-command.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { Entity } from '#shared/entities/types.ts';

interface EntityActionsProps {
  readonly entity: Entity;
}

export type Asking = 'stories' | 'merge' | 'split' | 'apart' | 'type' | 'export';

/** What can be done with an entity: as buttons and a menu, in the palette, and by a key. */
export function EntityActions({ entity }: EntityActionsProps) {
  const [asking, setAsking] = useState<Asking>();
  const changes = useEntityChanges();
  const noteAbout = useNoteAbout(entity);
  const isConfirmed = entity.status === 'confirmed';
  const isHidden = entity.status === 'hidden';
  const confirm = () => {
    if (!isConfirmed) changes.confirm(entity);
  };
  const hide = () => {
    if (!isHidden) changes.hide(entity);
  };
  const done = () => setAsking(undefined);
  useCommand({ id: 'entity.confirm', title: `Confirm ${entity.name}`, keys: 'A', icon: 'check', run: confirm });
  useCommand({ id: 'entity.type', title: `Change type of ${entity.name}`, keys: 'C', run: () => setAsking('type') });
  useCommand({
    id: 'entity.merge',
    title: `Merge ${entity.name} with…`,
    keys: 'M',
    icon: 'merge',
    run: () => setAsking('merge'),
  });
  useCommand({ id: 'entity.split', title: `Split ${entity.name}…`, run: () => setAsking('split') });
  useCommand({ id: 'entity.apart', title: `${entity.name} is not the same as…`, run: () => setAsking('apart') });
  useCommand({
    id: 'entity.stories',
    title: `Add ${entity.name} to a story…`,
    icon: 'stories',
    run: () => setAsking('stories'),
  });
  useCommand({ id: 'entity.hide', title: `Hide ${entity.name} everywhere`, icon: 'close', run: hide });
  useCommand({ id: 'entity.note', title: `New note about ${entity.name}`, icon: 'compose', run: noteAbout });
  useExportCommand(entity.name, () => setAsking('export'));
  return (
    <>
      {!isConfirmed && (
        <Button kind="primary" icon="check" title="A" isBusy={changes.isConfirming} onClick={confirm}>
          {isHidden ? 'Show again' : 'Confirm'}
        </Button>
      )}
      <Button kind="quiet" icon="compose" aria-label={`New note about ${entity.name}`} onClick={noteAbout}>
        New note
      </Button>
      <IconButton label="Merge with…" icon="merge" keys="M" aria-haspopup="dialog" onClick={() => setAsking('merge')} />
      <Menu
        label="More"
        rows={[
          { label: 'Add to story…', icon: 'stories', onSelect: () => setAsking('stories') },
          { label: 'Change type…', keys: 'C', onSelect: () => setAsking('type') },
          { label: 'Merge with…', icon: 'merge', keys: 'M', onSelect: () => setAsking('merge') },
          { label: 'Split…', onSelect: () => setAsking('split') },
          { label: 'Not the same as…', onSelect: () => setAsking('apart') },
          { label: 'Export dossier', icon: 'download', keys: keysOf('export'), onSelect: () => setAsking('export') },
          { label: 'Hide everywhere', icon: 'close', isDisabled: isHidden, onSelect: hide },
        ]}
      />
      <Asked asking={asking} entity={entity} onDone={done} />
    </>
  );
}

interface AskedProps {
  readonly asking: Asking | undefined;
  readonly entity: Entity;
  readonly onDone: () => void;
}

/** The dialog of a change that has a question, when it was asked for. */
export function Asked({ asking, entity, onDone }: AskedProps): ReactNode {
  const { changeType, keepApart } = useEntityChanges();
  switch (asking) {
    case undefined:
      return null;
    case 'export':
      return <DossierDialog target={{ kind: 'entity', id: entity.id }} name={entity.name} onClose={onDone} />;
    case 'stories':
      return <EntityStories entity={entity} onClose={onDone} />;
    case 'merge':
      return <MergeDialog entity={entity} onClose={onDone} />;
    case 'split':
      return <SplitDialog entity={entity} onClose={onDone} />;
    case 'type':
      return <ChooseType entity={entity} onChoose={(type) => changeType(entity, type)} onClose={onDone} />;
    case 'apart':
      return (
        <PickEntity
          label={`${entity.name} is not the same as`}
          exclude={[entity.id]}
          onPick={(other) => {
            keepApart(entity, other);
            onDone();
          }}
          onClose={onDone}
        />
      );
    default:
      return asking satisfies never;
  }
}
