import { useState } from 'react';
import { SettingRow } from '#renderer/settings/SettingRow.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatDateTime } from '#renderer/ui/format.ts';
import type { PairedBrowser } from '#shared/clipper/types.ts';

interface PairedBrowserRowProps {
  readonly browser: PairedBrowser;
  readonly onUnpair: () => void;
}

/** A browser that may send clips; taking that from it cannot be undone, so it asks first. */
export function PairedBrowserRow({ browser, onUnpair }: PairedBrowserRowProps) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <SettingRow label={browser.name} detail={detailOf(browser)}>
      <Button kind="quiet" aria-label={`Unpair ${browser.name}`} onClick={() => setAsking(true)}>
        Unpair
      </Button>
      <Dialog
        title={`Unpair ${browser.name}?`}
        isOpen={isAsking}
        onClose={close}
        size="small"
        actions={
          <>
            <Button data-autofocus onClick={close}>
              Keep it paired
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                close();
                onUnpair();
              }}
            >
              Unpair
            </Button>
          </>
        }
      >
        <p>
          Backstory takes no more clips from it. Your clips stay. Clips that still wait in that browser stay there until
          it is paired again with a new code.
        </p>
      </Dialog>
    </SettingRow>
  );
}

function detailOf({ pairedAt, lastUsedAt, hasKey }: PairedBrowser): string {
  if (!hasKey) return 'Its key cannot be opened on this computer any more. Unpair it and pair it again.';
  const used = lastUsedAt === null ? 'not used yet' : `last used ${formatDateTime(lastUsedAt)}`;
  return `Paired ${formatDateTime(pairedAt)}, ${used}`;
}
