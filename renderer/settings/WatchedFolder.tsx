import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FolderPicker } from '#renderer/onboarding/FolderPicker.tsx';
import chooser from '#renderer/onboarding/OpenVaultDialog.module.css';
import { orpc } from '#renderer/rpc/client.ts';
import { SettingRow, SettingsSection } from '#renderer/settings/SettingRow.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import type { FolderListing } from '#shared/vault/types.ts';

const watchedQuery = orpc.clips.watchedFolder.queryOptions();

/** The folder whose new files are clipped by themselves. */
export function WatchedFolder() {
  const queries = useQueryClient();
  const { data, error } = useQuery(watchedQuery);
  const [isChoosing, setChoosing] = useState(false);
  const watch = useMutation(
    orpc.clips.watchFolder.mutationOptions({
      onSuccess: (watched) => {
        queries.setQueryData(watchedQuery.queryKey, watched);
        setChoosing(false);
      },
    }),
  );
  const folder = data?.folder ?? null;
  const close = () => {
    watch.reset();
    setChoosing(false);
  };
  return (
    <SettingsSection title="Clipping">
      <SettingRow
        label="Watched folder"
        detail={
          folder
            ? folder.path
            : 'Pages, PDFs and texts that are saved in this folder are clipped by themselves. The files stay where they are.'
        }
      >
        {folder && (
          <Button kind="quiet" isBusy={watch.isPending && !isChoosing} onClick={() => watch.mutate({ folder: null })}>
            Stop watching
          </Button>
        )}
        <Button icon="folder" onClick={() => setChoosing(true)}>
          {folder ? 'Choose another' : 'Choose a folder'}
        </Button>
      </SettingRow>
      {(error ?? (!isChoosing && watch.error)) && <FailureNote error={error ?? watch.error} />}
      <Dialog title="Choose a folder to watch" isOpen={isChoosing} onClose={close}>
        <div className={chooser.chooser}>
          <FolderPicker
            onWalk={watch.reset}
            actions={(at) => (
              <Choice folder={at} isBusy={watch.isPending} onChoose={() => watch.mutate({ folder: at.ref })} />
            )}
          />
          {watch.error && <FailureNote error={watch.error} />}
        </div>
      </Dialog>
    </SettingsSection>
  );
}

interface ChoiceProps {
  readonly folder: FolderListing;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function Choice({ folder, isBusy, onChoose }: ChoiceProps) {
  return (
    <div className={chooser.actions}>
      <p className={chooser.words}>
        {folder.isVault
          ? 'This folder is a vault; choose another one.'
          : 'New files here are clipped while Backstory is open.'}
      </p>
      <Button kind="primary" isBusy={isBusy} disabled={folder.isVault} onClick={onChoose}>
        Watch this folder
      </Button>
    </div>
  );
}
