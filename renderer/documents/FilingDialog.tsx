import { changeMany, useManyJob } from '#renderer/documents/change-many.ts';
import { nameOf, type Targets } from '#renderer/documents/document-actions.ts';
import { FilingChoices } from '#renderer/documents/FilingChoices.tsx';
import { type FilingChoice, type FilingKind, filingChange } from '#renderer/documents/filing-choices.ts';
import { useFilingChoices } from '#renderer/documents/use-filing-choices.ts';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';

interface FilingDialogProps {
  readonly kind: FilingKind;
  readonly targets: Targets;
  readonly onClose: () => void;
}

const mostAsked = 5000;

/** Chooses stories or tags for documents, one or many: what only some of them have is given to all, and then taken away. */
export function FilingDialog({ kind, targets, onClose }: FilingDialogProps) {
  const isBusy = useManyJob((state) => state.job !== undefined);
  const choices = useFilingChoices(kind, targets.ids.slice(0, mostAsked));
  const what = nameOf(targets.ids, targets.rows);
  const take = (choice: FilingChoice) => changeMany(filingChange(kind, choice, targets.ids, what));
  return (
    <Dialog
      title={`${kind === 'story' ? 'Stories' : 'Tags'} of ${what}`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <FilingChoices
        kind={kind}
        choices={choices}
        total={targets.ids.length}
        isBusy={isBusy}
        onTake={(choice) => void take(choice).catch(showFailure)}
        onNew={(name) => void made(kind, name).then(take).catch(showFailure)}
      />
    </Dialog>
  );
}

async function made(kind: FilingKind, name: string): Promise<FilingChoice> {
  if (kind === 'tag') return { id: name, name, count: 0, state: 'none' };
  const story = await client.stories.create({ name });
  return { id: story.id, name: story.name, count: 0, state: 'none' };
}
