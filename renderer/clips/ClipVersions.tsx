import styles from '#renderer/clips/ClipVersions.module.css';
import { openComparison } from '#renderer/clips/comparison-request.ts';
import { showVersion, useShownVersion } from '#renderer/clips/shown-version.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatDateTime } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Clip, Version } from '#shared/clips/types.ts';

interface ClipVersionsProps {
  readonly clip: Clip;
  /** Newest first. */
  readonly versions: readonly Version[];
}

/** Every version of a clip: when, how long, what is different, to read or to compare. */
export function ClipVersions({ clip, versions }: ClipVersionsProps) {
  const shown = useShownVersion(clip.id);
  const [newest] = versions;
  if (!newest) return null;
  const oldest = versions.at(-1);
  const compare = (before: number, after: number) =>
    openComparison({ id: clip.id, version: before }, { id: clip.id, version: after });
  return (
    <DetailsSection
      title="Versions"
      count={versions.length}
      end={
        oldest &&
        oldest !== newest && (
          <Button size="small" kind="quiet" onClick={() => compare(oldest.version, newest.version)}>
            Compare
          </Button>
        )
      }
    >
      <ul className={styles.versions} aria-label="Versions">
        {versions.map((version, at) => {
          const before = versions[at + 1];
          const isShown = (shown ?? newest.version) === version.version;
          return (
            <li key={version.version} className={styles.version}>
              <button
                type="button"
                className={styles.show}
                aria-current={isShown || undefined}
                onClick={() => showVersion(clip.id, version === newest ? undefined : version.version)}
              >
                <span className={styles.when}>{formatDateTime(version.capturedAt)}</span>
                <span className={styles.what}>{whatChanged(version, before)}</span>
              </button>
              {before && (
                <IconButton
                  label={`Compare version ${version.version} with the one before`}
                  icon="columns"
                  onClick={() => compare(before.version, version.version)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </DetailsSection>
  );
}

/** "412 words, 25 more; headline changed". */
function whatChanged(version: Version, before: Version | undefined): string {
  const count = new Intl.NumberFormat();
  const words = `${count.format(version.wordCount)} ${version.wordCount === 1 ? 'word' : 'words'}`;
  if (!before) return `${words}, the first`;
  const difference = version.wordCount - before.wordCount;
  const length =
    difference === 0 ? 'as many' : `${count.format(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
  const hasOtherTitle = version.title !== null && before.title !== null && version.title !== before.title;
  const how = version.capture === version.version ? undefined : 'the stored page read again';
  return [`${words}, ${length}`, ...(hasOtherTitle ? ['headline changed'] : []), ...(how ? [how] : [])].join('; ');
}
