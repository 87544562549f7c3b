import { useQuery } from '@tanstack/react-query';
import styles from '#renderer/app/VaultState.module.css';
import { useProgress } from '#renderer/documents/progress.ts';
import { type ConnectionState, connection } from '#renderer/rpc/client.ts';
import { indexTrouble } from '#renderer/ui/explain-vault-failure.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { statusQuery } from '#renderer/vault/queries.ts';
import type { IndexTrouble } from '#shared/vault/index-trouble.ts';
import type { VaultStatus } from '#shared/vault/types.ts';

interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** In plain words how the vault stands, at the foot of the sidebar. */
export function VaultState() {
  const { data: status } = useQuery(statusQuery);
  const link = connection();
  const indexing = useProgress((state) => state.index);
  const { icon, words, isWarning, detail } = stateInWords(status, link, indexing);
  return (
    <span
      className={styles.state}
      role="status"
      data-warning={isWarning || undefined}
      title={detail ?? status?.vault?.folder}
    >
      <Icon name={icon} />
      <span className={styles.words}>{words}</span>
    </span>
  );
}

interface StateWords {
  readonly icon: IconName;
  readonly words: string;
  readonly isWarning?: boolean;
  /** All of it, where the words are short. */
  readonly detail?: string;
}

/** There is room for a few words only. */
const troubleWords: Readonly<Record<IndexTrouble, string>> = {
  'disk-full': 'The disk is full',
  'not-writable': 'Index not writable',
  memory: 'Little memory left',
  busy: 'Index is in use',
};

export function stateInWords(
  status: VaultStatus | undefined,
  link: ConnectionState,
  indexing: Progress | undefined,
): StateWords {
  if (link === 'lost') return { icon: 'offline', words: 'Connection lost, trying again', isWarning: true };
  if (link === 'refused') return { icon: 'offline', words: 'Not connected: start Backstory again', isWarning: true };
  if (!status) return { icon: 'database', words: 'Opening the vault' };
  if (status.vault?.isReadOnly) return { icon: 'lock', words: 'Read only' };
  const { trouble } = status.index;
  if (trouble) return { icon: 'warning', words: troubleWords[trouble], isWarning: true, detail: indexTrouble(trouble) };
  const progress = indexing ?? (status.index.state === 'building' ? status.index : undefined);
  if (progress) {
    const share = progress.total === null ? '' : ` ${formatCount(progress.done)} of ${formatCount(progress.total)}`;
    return { icon: 'database', words: `Indexing${share}` };
  }
  if (status.vault?.isEmpty) return { icon: 'database', words: 'Empty vault' };
  return { icon: 'database', words: 'Saved on this computer' };
}
