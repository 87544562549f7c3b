import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FolderList } from '#renderer/onboarding/FolderList.tsx';
import styles from '#renderer/onboarding/OpenVaultDialog.module.css';
import { client, orpc } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { statusQuery } from '#renderer/vault/queries.ts';
import type { FolderListing } from '#shared/vault/types.ts';

interface FolderPickerProps {
  /** What can be done with the folder that is looked at. */
  readonly actions: (folder: FolderListing) => ReactNode;
  /** Told when another folder is looked at. */
  readonly onWalk?: (() => void) | undefined;
}

/** Walks to a folder of this machine, or asks the system for one where it can. */
export function FolderPicker({ actions, onWalk }: FolderPickerProps) {
  const { data: status } = useQuery(statusQuery);
  const [at, setAt] = useState<string>();
  const [picked, setPicked] = useState<FolderListing>();
  const listing = useQuery(orpc.vault.folders.queryOptions({ input: at ? { at } : {}, enabled: !picked, gcTime: 0 }));
  const pick = useMutation({
    mutationFn: () => client.vault.pickFolder(),
    onSuccess: (folder) => folder && setPicked(folder),
    onError: showFailure,
  });
  const folder = picked ?? listing.data;
  const walk = (to: string) => {
    setPicked(undefined);
    onWalk?.();
    setAt(to);
  };
  return (
    <>
      {listing.error && <FailureNote error={listing.error} onRetry={() => setAt(undefined)} />}
      {!folder && !listing.error && <Skeleton lines={6} label="Reading the folder" />}
      {folder && (
        <>
          <div className={styles.path}>
            <span className={styles.name}>{folder.path}</span>
            {status?.host === 'electron' && (
              <Button icon="folder" isBusy={pick.isPending} onClick={() => pick.mutate()}>
                Browse
              </Button>
            )}
          </div>
          <FolderList listing={folder} onWalk={walk} />
          {actions(folder)}
        </>
      )}
    </>
  );
}
