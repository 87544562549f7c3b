import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type CSSProperties, useEffect } from 'react';
import styles from '#renderer/app/App.module.css';
import { AppCommands } from '#renderer/app/AppCommands.tsx';
import { closeAddClip, useAddClip } from '#renderer/app/add-clip.ts';
import { BesidePane } from '#renderer/app/BesidePane.tsx';
import { targetOfPlace, useBeside } from '#renderer/app/beside.ts';
import { listenForKeys } from '#renderer/app/commands.ts';
import { DropTarget } from '#renderer/app/DropTarget.tsx';
import { keysOf, useKeyboard } from '#renderer/app/keys.ts';
import { useLayout, widthKey } from '#renderer/app/layout.ts';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { ShortcutSheet } from '#renderer/app/ShortcutSheet.tsx';
import { Sidebar } from '#renderer/app/Sidebar.tsx';
import { applyTheme } from '#renderer/app/theme.ts';
import { View } from '#renderer/app/View.tsx';
import { AddClip } from '#renderer/clips/AddClip.tsx';
import { ComparisonDialog } from '#renderer/clips/ComparisonDialog.tsx';
import { QueueStrip } from '#renderer/clips/QueueStrip.tsx';
import { ChooseNote } from '#renderer/clips/quotes/ChooseNote.tsx';
import { followChanges } from '#renderer/documents/follow-changes.ts';
import { NoteDialogs } from '#renderer/notes/NoteDialogs.tsx';
import { RecoveryStrip } from '#renderer/notes/RecoveryStrip.tsx';
import { ChooseVault } from '#renderer/onboarding/ChooseVault.tsx';
import { SimilarDialog } from '#renderer/search/SimilarDialog.tsx';
import { settingsQuery } from '#renderer/settings/queries.ts';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Toaster } from '#renderer/ui/Toaster.tsx';
import { statusQuery } from '#renderer/vault/queries.ts';
import { defaultSettings } from '#shared/settings/types.ts';

/** The window. */
export function App() {
  const { data: status, error, refetch } = useQuery(statusQuery);
  const queryClient = useQueryClient();
  useEffect(() => followChanges(queryClient), [queryClient]);
  useEffect(() => listenForKeys(window), []);
  useAppearance();
  useEffect(() => {
    if (!status) return;
    useKeyboard.setState({ host: status.host, platform: status.platform });
    document.documentElement.dataset.frame = status.host === 'electron' ? status.platform : 'browser';
  }, [status]);
  return (
    <>
      {status?.vault && <Workspace key={status.vault.id} />}
      {status && !status.vault && <ChooseVault />}
      {!status && error && (
        <div className={styles.failure}>
          <FailureNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
      <Toaster undoKeys={keysOf('undo')} />
    </>
  );
}

/** Theme and keys as the settings say, before they are here as they were the last time. */
function useAppearance(): void {
  const { data: settings } = useQuery(settingsQuery);
  const theme = settings?.theme;
  const singleKeys = settings?.singleKeys ?? defaultSettings.singleKeys;
  useEffect(() => (theme ? applyTheme(theme) : undefined), [theme]);
  useEffect(() => useKeyboard.setState({ singleKeys }), [singleKeys]);
}

function Workspace() {
  const addClip = useAddClip();
  const place = useNavigation((state) => state.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may have gone with the place before
  useEffect(() => {
    if (document.activeElement === document.body) focusPlace();
  }, [place]);
  const isBesideOpen = useBeside((state) => state.place !== undefined);
  const widths = useLayout((state) => state.widths);
  const listWidth = widths[widthKey('list', place.view)];
  const detailsWidth = widths[widthKey('details', place.view)];
  const sideWidth = widths[widthKey('side', place.view)];
  // Only what the user has set; everything else is the design's own width for this size of window.
  const set = {
    ...(sideWidth && { '--w-side': `${sideWidth}px` }),
    ...(listWidth && { '--w-list': `${listWidth}px` }),
    ...(detailsWidth && {
      '--w-details': `${detailsWidth}px`,
      '--w-details-wide': `${detailsWidth}px`,
      '--w-details-graph': `${detailsWidth}px`,
    }),
  } as CSSProperties;
  return (
    <div className={styles.window} style={set}>
      <button type="button" className={styles.skip} onClick={skipToMain}>
        Skip to the text
      </button>
      <div className={styles.panes} data-beside={isBesideOpen ? (targetOfPlace(place) ? 'page' : 'list') : undefined}>
        <Sidebar />
        <View place={place} />
        <BesidePane />
      </div>
      <RecoveryStrip />
      <QueueStrip />
      <AppCommands />
      <Palette />
      <ShortcutSheet />
      <DropTarget />
      <ComparisonDialog />
      <NoteDialogs />
      <ChooseNote />
      <SimilarDialog />
      <AddClip
        isOpen={addClip.isOpen}
        onClose={closeAddClip}
        {...(addClip.initialText === undefined ? {} : { initialText: addClip.initialText })}
      />
    </div>
  );
}

function skipToMain(): void {
  const main = document.querySelector<HTMLElement>('[data-pane="main"]');
  const text = main?.querySelector<HTMLElement>('[contenteditable="true"]');
  (text ?? main)?.focus();
}
