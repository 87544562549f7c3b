import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import styles from '#renderer/clips/ComparisonView.module.css';
import { titleOfClip } from '#renderer/clips/clip-facts.ts';
import { clipOf, detailsOf } from '#renderer/clips/queries.ts';
import { formatDateTime } from '#renderer/ui/format.ts';
import type { VersionRef } from '#shared/clips/comparison.ts';

interface ComparisonSideProps {
  readonly label: string;
  readonly side: VersionRef;
  readonly onChange: (side: VersionRef) => void;
}

/** Which text stands on a side, and the clip's other versions to choose from. */
export function ComparisonSide({ label, side, onChange }: ComparisonSideProps) {
  const id = useId();
  const { data: clip } = useQuery(clipOf(side.id));
  const { data: details } = useQuery(detailsOf(side.id));
  const versions = details?.versions ?? [];
  const shown = versions.find(({ version }) => version === side.version) ?? versions[0];
  return (
    <div className={styles.side}>
      <label htmlFor={id}>{label}</label>
      {clip && (
        <p className={styles.of} dir="auto">
          {[clip.outlet, shown?.title ?? titleOfClip(clip)].filter(Boolean).join(': ')}
        </p>
      )}
      <select
        id={id}
        className={styles.choice}
        value={shown?.version ?? ''}
        onChange={(event) => onChange({ id: side.id, version: Number(event.target.value) })}
      >
        {versions.map(({ version, capturedAt, wordCount }) => (
          <option key={version} value={version}>
            Version {version}, {formatDateTime(capturedAt)}, {wordCount} words
          </option>
        ))}
      </select>
    </div>
  );
}
