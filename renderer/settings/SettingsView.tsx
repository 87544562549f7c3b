import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { openShortcuts } from '#renderer/app/shortcut-sheet-state.ts';
import { OpenVaultDialog } from '#renderer/onboarding/OpenVaultDialog.tsx';
import { client } from '#renderer/rpc/client.ts';
import { ClipperSettings } from '#renderer/settings/clipper/ClipperSettings.tsx';
import { indexDetail } from '#renderer/settings/index-detail.ts';
import { useSettings } from '#renderer/settings/queries.ts';
import { SettingRow, SettingsSection } from '#renderer/settings/SettingRow.tsx';
import styles from '#renderer/settings/SettingsView.module.css';
import { WatchedFolder } from '#renderer/settings/WatchedFolder.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { statusQuery } from '#renderer/vault/queries.ts';
import { styles as citationStyles } from '#shared/citations/styles.ts';
import { citationStyleSchema } from '#shared/citations/types.ts';

/** How the app looks and works on this computer, and where the vault is. */
export function SettingsView() {
  return (
    <MainPane label="Settings" breadcrumb="Settings" hasDetails={false}>
      <div className={styles.page}>
        <h1 className={styles.title}>Settings</h1>
        <Appearance />
        <Reading />
        <Notes />
        <Entities />
        <Keyboard />
        <WatchedFolder />
        <ClipperSettings />
        <Vault />
      </div>
    </MainPane>
  );
}

function Appearance() {
  const { settings, change } = useSettings();
  return (
    <SettingsSection title="Appearance">
      <SettingRow label="Theme">
        <Segments
          label="Theme"
          selected={settings.theme}
          choices={[
            { id: 'system', label: 'System' },
            { id: 'light', label: 'Light' },
            { id: 'dark', label: 'Dark' },
          ]}
          onSelect={(theme) => change({ theme })}
        />
      </SettingRow>
    </SettingsSection>
  );
}

function Reading() {
  const { settings, change } = useSettings();
  return (
    <SettingsSection title="Reading">
      <SettingRow label="Text size" detail={`${settings.readingSize} points`}>
        <input
          type="range"
          className={styles.range}
          aria-label="Text size"
          min={14}
          max={24}
          value={settings.readingSize}
          onChange={(event) => change({ readingSize: event.target.valueAsNumber })}
        />
      </SettingRow>
      <SettingRow label="Typeface">
        <Segments
          label="Typeface"
          selected={settings.readingFace}
          choices={[
            { id: 'serif', label: 'Serif' },
            { id: 'sans', label: 'Sans' },
          ]}
          onSelect={(readingFace) => change({ readingFace })}
        />
      </SettingRow>
      <SettingRow label="Underline names in clips" detail="When off, a name shows what it is under the pointer.">
        <Switch
          label="Underline names in clips"
          isOn={settings.showUnderlines}
          onChange={(showUnderlines) => change({ showUnderlines })}
        />
      </SettingRow>
    </SettingsSection>
  );
}

function Notes() {
  const { settings, change } = useSettings();
  return (
    <SettingsSection title="Notes">
      <SettingRow label="Name of a daily note" detail="Written out, the date stays another name of it.">
        <Segments
          label="Name of a daily note"
          selected={settings.dailyTitle}
          choices={[
            { id: 'iso', label: '2026-11-29' },
            { id: 'long', label: 'Written out' },
          ]}
          onSelect={(dailyTitle) => change({ dailyTitle })}
        />
      </SettingRow>
      <SettingRow label="Citation style" detail="For notes that do not choose one in their list of sources.">
        <select
          className={styles.select}
          aria-label="Citation style"
          value={settings.citationStyle}
          onChange={({ target: { value } }) => {
            const citationStyle = citationStyleSchema.safeParse(value).data;
            if (citationStyle) change({ citationStyle });
          }}
        >
          {citationStyleSchema.options.map((style) => (
            <option key={style} value={style}>
              {citationStyles[style].label}
            </option>
          ))}
        </select>
      </SettingRow>
    </SettingsSection>
  );
}

const floors = [
  { id: 'never', label: 'Never' },
  ...[1, 2, 3, 5, 10].map((count) => ({ id: String(count), label: String(count) })),
];

function Entities() {
  const { settings, change } = useSettings();
  return (
    <SettingsSection title="Entities">
      <SettingRow
        label="Show suggestions in lists from"
        detail="In how many documents a name must stand that you have not accepted. Until then it waits in To review."
      >
        <Segments
          label="Show suggestions in lists from this many documents"
          selected={String(settings.suggestionFloor ?? 'never')}
          choices={floors}
          onSelect={(floor) => change({ suggestionFloor: floor === 'never' ? null : Number(floor) })}
        />
      </SettingRow>
    </SettingsSection>
  );
}

function Keyboard() {
  const { settings, change } = useSettings();
  return (
    <SettingsSection title="Keyboard">
      <SettingRow label="Single keys" detail="N, J, K, G and the others, while nobody is typing.">
        <Switch label="Single keys" isOn={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })} />
      </SettingRow>
      <SettingRow label="All keys">
        <Button icon="keyboard" onClick={openShortcuts}>
          Show the keys
        </Button>
      </SettingRow>
    </SettingsSection>
  );
}

function Vault() {
  const { data: status } = useQuery(statusQuery);
  const [isOpening, setOpening] = useState(false);
  const rebuild = useMutation({
    mutationFn: () => client.vault.rebuildIndex(),
    onSuccess: () => showToast({ icon: 'retry', message: 'Rebuilding the index. You can go on working.' }),
    onError: showFailure,
  });
  return (
    <SettingsSection title="Vault">
      <SettingRow label={status?.vault?.name ?? 'No vault'} detail={status?.vault?.folder}>
        <Button icon="folder" onClick={() => setOpening(true)}>
          Open another vault
        </Button>
      </SettingRow>
      <SettingRow label="Index" detail={indexDetail(status?.index.trouble)}>
        <Button
          icon="retry"
          isBusy={rebuild.isPending || status?.index.state === 'building'}
          onClick={() => rebuild.mutate()}
        >
          Rebuild the index
        </Button>
      </SettingRow>
      <OpenVaultDialog isOpen={isOpening} onClose={() => setOpening(false)} />
    </SettingsSection>
  );
}
