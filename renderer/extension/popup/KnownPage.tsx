import type { KnownClip } from '#renderer/extension/messages.ts';
import { EnterKey, Foot } from '#renderer/extension/popup/Foot.tsx';
import { Message } from '#renderer/extension/popup/Message.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate } from '#renderer/ui/format.ts';

interface KnownPageProps {
  readonly known: KnownClip;
  readonly isSaving: boolean;
  readonly onOpen: () => void;
  readonly onEdit: (() => void) | undefined;
  readonly onSave: () => void;
}

/** The page is in the vault: open it there, or save what it says now beside it. */
export function KnownPage({ known, isSaving, onOpen, onEdit, onSave }: KnownPageProps) {
  return (
    <>
      <Message icon="clip" title={`You clipped this on ${formatDate(known.since)}`}>
        If you save again, Backstory keeps both versions and shows what changed.
      </Message>
      <Foot
        start={
          <>
            <Button kind="quiet" onClick={onOpen}>
              Open the clip
            </Button>
            {onEdit && (
              <Button kind="quiet" onClick={onEdit}>
                Edit
              </Button>
            )}
          </>
        }
      >
        <Button kind="primary" isBusy={isSaving} autoFocus onClick={onSave}>
          Save new version <EnterKey />
        </Button>
      </Foot>
    </>
  );
}
