import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { changeMany, trashMany } from '#renderer/documents/change-many.ts';
import {
  asksBeforeDeleting,
  type DocumentAction,
  nameOf,
  type Targets,
  toggleOf,
} from '#renderer/documents/document-actions.ts';
import { FilingDialog } from '#renderer/documents/FilingDialog.tsx';
import { countsQuery, leaveDocument } from '#renderer/documents/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface DocumentActions {
  readonly run: (action: DocumentAction, targets: Targets) => void;
  /** The dialogs that some of the actions ask in. */
  readonly dialogs: ReactNode;
}

/** What can be done to rows, one or many; `onDone` is told when rows may have left the list. */
export function useDocumentActions(onDone: (action: DocumentAction) => void): DocumentActions {
  const { data: counts } = useQuery(countsQuery);
  const [asked, setAsked] = useState<{ readonly action: DocumentAction; readonly targets: Targets }>();
  const close = () => {
    setAsked(undefined);
    if (asked && asked.action !== 'trash') onDone(asked.action);
  };
  const trash = ({ ids, rows }: Targets) =>
    void trashMany(ids, nameOf(ids, rows)).then((isDone) => {
      if (!isDone) return;
      for (const id of ids) leaveDocument(id);
      onDone('trash');
    });

  const run = (action: DocumentAction, targets: Targets) => {
    if (targets.ids.length === 0) return;
    switch (action) {
      case 'archive':
      case 'read':
      case 'later': {
        const told = toggleOf(action, targets);
        if (told) void changeMany(told).then((isDone) => isDone && onDone(action));
        break;
      }
      case 'story':
      case 'tag':
        setAsked({ action, targets });
        break;
      case 'trash':
        if (asksBeforeDeleting(targets.ids.length, counts ? counts.notes + counts.clips : Number.POSITIVE_INFINITY))
          setAsked({ action, targets });
        else trash(targets);
        break;
      default:
        action satisfies never;
    }
  };
  const dialogs = asked && (
    <>
      {(asked.action === 'story' || asked.action === 'tag') && (
        <FilingDialog kind={asked.action} targets={asked.targets} onClose={close} />
      )}
      {asked.action === 'trash' && (
        <AskToDelete
          targets={asked.targets}
          onClose={close}
          onDelete={() => {
            setAsked(undefined);
            trash(asked.targets);
          }}
        />
      )}
    </>
  );
  return { run, dialogs };
}

interface AskToDeleteProps {
  readonly targets: Targets;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

function AskToDelete({ targets: { ids, rows }, onDelete, onClose }: AskToDeleteProps) {
  const what = nameOf(ids, rows);
  return (
    <Dialog
      title={`Move ${what} to the trash?`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-autofocus>
            Keep them
          </Button>
          <Button kind="danger" icon="trash" onClick={onDelete}>
            Move to the trash
          </Button>
        </>
      }
    >
      <p>They stay in the trash folder of the vault, and Undo brings them back.</p>
    </Dialog>
  );
}
