import styles from '#renderer/documents/BulkBar.module.css';
import { useManyJob } from '#renderer/documents/change-many.ts';
import { type DocumentAction, nameOf, type Targets } from '#renderer/documents/document-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface BulkBarProps {
  readonly targets: Targets;
  readonly onAction: (action: DocumentAction) => void;
  readonly onClear: () => void;
}

interface BarButton {
  readonly action: DocumentAction;
  readonly label: string;
  readonly icon: IconName;
  readonly keys: string;
}

/** What can be done to the rows that are chosen, at the bottom of their list, while any are. */
export function BulkBar({ targets, onAction, onClear }: BulkBarProps) {
  const job = useManyJob((state) => state.job);
  const { ids, rows } = targets;
  if (ids.length === 0 && !job) return null;
  if (job && job.total > 1) {
    return (
      <div className={styles.bar} role="status">
        <span className={styles.count}>
          {job.doing}: {formatCount(job.done)} of {formatCount(job.total)}
        </span>
        <progress className={styles.progress} aria-label={job.doing} value={job.done} max={job.total} />
        <Button size="small" onClick={job.stop}>
          Stop
        </Button>
      </div>
    );
  }
  if (ids.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected rows">
      <span className={styles.count}>
        <Icon name="check" size={14} />
        <span role="status">{ids.length === 1 ? '1 selected' : nameOf(ids, rows)}</span>
      </span>
      <span className={styles.actions}>
        {buttonsOf(targets).map(({ action, label, icon, keys }) => (
          <button
            key={action}
            type="button"
            className={styles.action}
            aria-label={label}
            title={`${label} (${keys})`}
            onClick={() => onAction(action)}
          >
            <Icon name={icon} />
            <span className={styles.words}>{label}</span>
            <kbd className={styles.keys}>{keys}</kbd>
          </button>
        ))}
      </span>
      <IconButton label="Clear the selection" icon="close" keys="Esc" onClick={onClear} />
    </div>
  );
}

function buttonsOf({ rows }: Targets): BarButton[] {
  const clips = rows.filter(({ kind }) => kind === 'clip');
  const areAll = (has: (row: (typeof clips)[number]) => boolean | undefined) => clips.length > 0 && clips.every(has);
  const ofClips: BarButton[] = [
    {
      action: 'archive',
      label: areAll((row) => row.isArchived) ? 'Out of the archive' : 'Archive',
      icon: 'archive',
      keys: 'E',
    },
    { action: 'read', label: areAll((row) => !row.isUnread) ? 'Mark unread' : 'Mark read', icon: 'check', keys: 'U' },
    { action: 'later', label: areAll((row) => row.isForLater) ? 'Not later' : 'Read later', icon: 'clock', keys: 'L' },
  ];
  return [
    { action: 'story', label: 'Stories…', icon: 'stories', keys: 'S' },
    { action: 'tag', label: 'Tags…', icon: 'tag', keys: 'T' },
    ...(clips.length > 0 || rows.length === 0 ? ofClips : []),
    { action: 'trash', label: 'Delete', icon: 'trash', keys: 'Del' },
  ];
}
