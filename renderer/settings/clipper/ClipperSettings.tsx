import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '#renderer/settings/clipper/ClipperSettings.module.css';
import { PairedBrowserRow } from '#renderer/settings/clipper/PairedBrowserRow.tsx';
import { PairingCode } from '#renderer/settings/clipper/PairingCode.tsx';
import { pairingNews } from '#renderer/settings/clipper/pairing-news.ts';
import { clipperQuery } from '#renderer/settings/clipper/queries.ts';
import { useClipper } from '#renderer/settings/clipper/use-clipper.ts';
import { WhereTheClipperIs } from '#renderer/settings/clipper/WhereTheClipperIs.tsx';
import { SettingRow, SettingsSection } from '#renderer/settings/SettingRow.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import type { ClipperStatus } from '#shared/clipper/types.ts';

/** The browser extension: whether Backstory listens to it, which browsers are paired, and how to pair one. */
export function ClipperSettings() {
  const { status, error, start, stop, unpair } = useClipper();
  const { dataUpdatedAt } = useQuery(clipperQuery);
  const [known, setKnown] = useState(status);
  const [news, setNews] = useState(() => pairingNews(undefined, status));
  if (status !== known) {
    setKnown(status);
    setNews(pairingNews(known, status));
  }
  const pair = () => start.mutate(undefined);
  return (
    <SettingsSection title="Browser clipper">
      {error && <FailureNote error={error} />}
      {status && (
        <>
          <SettingRow label={stateOf(status)} detail={detailOf(status)}>
            {!status.pairing && (
              <Button icon="puzzle" isBusy={start.isPending} onClick={pair}>
                {status.state === 'taken' ? 'Try again' : 'Pair a browser'}
              </Button>
            )}
          </SettingRow>
          <p className={styles.news} role="status">
            {news}
          </p>
          {status.pairing && (
            <PairingCode
              key={status.pairing.code}
              pairing={status.pairing}
              since={dataUpdatedAt}
              isBusy={start.isPending}
              onNew={pair}
              onStop={() => stop.mutate(undefined)}
            />
          )}
          {status.browsers.map((browser) => (
            <PairedBrowserRow key={browser.id} browser={browser} onUnpair={() => unpair.mutate({ id: browser.id })} />
          ))}
          <WhereTheClipperIs extensions={status.extensions} />
        </>
      )}
    </SettingsSection>
  );
}

function stateOf({ state, pairing, browsers }: ClipperStatus): string {
  if (state === 'taken') return 'The clipper cannot reach Backstory';
  if (pairing) return 'Ready to pair';
  return browsers.length > 0 ? 'Ready for clips' : 'Off';
}

function detailOf({ state, ports, browsers }: ClipperStatus): string {
  if (state === 'taken') {
    return `Other programs use every port that the clipper looks for (${ports.join(', ')}). Clips wait in your browser. Close the other program, then try again.`;
  }
  if (state === 'off' && browsers.length === 0) {
    return 'A browser extension that sends the page you are reading. Backstory listens to it only once you have paired it.';
  }
  return 'It adds clips, and asks whether an address is clipped already. It cannot read your vault.';
}
