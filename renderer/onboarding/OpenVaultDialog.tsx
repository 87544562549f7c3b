import { useState } from 'react';
import { FolderPicker } from '#renderer/onboarding/FolderPicker.tsx';
import styles from '#renderer/onboarding/OpenVaultDialog.module.css';
import { useOpenVault } from '#renderer/onboarding/use-open-vault.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import type { FolderListing } from '#shared/vault/types.ts';

interface OpenVaultDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Opens a vault that is there, or makes a new one, in a folder the user walks to. */
export function OpenVaultDialog({ isOpen, onClose }: OpenVaultDialogProps) {
  return (
    <Dialog title="Choose a folder" isOpen={isOpen} onClose={onClose}>
      <FolderChooser onDone={onClose} />
    </Dialog>
  );
}

function FolderChooser({ onDone }: { readonly onDone: () => void }) {
  const openVault = useOpenVault(onDone);
  return (
    <div className={styles.chooser}>
      <FolderPicker
        onWalk={openVault.reset}
        actions={(folder) => (
          <Actions
            folder={folder}
            isBusy={openVault.isPending}
            onOpen={() => openVault.mutate({ kind: 'open', folder: folder.ref })}
            onCreate={(name) => openVault.mutate({ kind: 'create', folder: folder.ref, name })}
          />
        )}
      />
      {openVault.error && <FailureNote error={openVault.error} />}
    </div>
  );
}

interface ActionsProps {
  readonly folder: FolderListing;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onCreate: (name: string) => void;
}

function Actions({ folder, isBusy, onOpen, onCreate }: ActionsProps) {
  const [name, setName] = useState('Backstory');
  if (folder.isVault) {
    return (
      <div className={styles.actions}>
        <p className={styles.words}>This folder is a vault.</p>
        <Button kind="primary" isBusy={isBusy} onClick={onOpen}>
          Open this vault
        </Button>
      </div>
    );
  }
  if (!folder.isWritable) return <p className={styles.words}>Backstory may not write in this folder.</p>;
  return (
    <form
      className={styles.actions}
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(name.trim());
      }}
    >
      <label className={styles.label}>
        <span>New vault here, named</span>
        <input
          className={styles.field}
          type="text"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button kind="primary" type="submit" isBusy={isBusy} disabled={name.trim() === ''}>
        Make the vault
      </Button>
    </form>
  );
}
