import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import styles from '#renderer/clips/ClipHeader.module.css';
import { openComparison } from '#renderer/clips/comparison-request.ts';
import { discardFailure, retryClip } from '#renderer/clips/queries.ts';
import { showVersion, useShownVersion } from '#renderer/clips/shown-version.ts';
import { explainWall } from '#renderer/clips/wall-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { explainStoredFailure } from '#renderer/ui/explain-failure.ts';
import { ExplanationNote } from '#renderer/ui/FailureNote.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** What a reader should know before the text: a wall on the page, or a further version that is being made or failed. */
export function ClipBanner({ clip }: { readonly clip: Clip }) {
  const retry = useMutation(retryClip);
  const discard = useMutation(discardFailure);
  const shown = useShownVersion(clip.id);
  // Without a version there is no text to stand above: then this is said in its place.
  if (clip.versions === 0) return null;
  const { status } = clip;
  if (shown !== undefined && shown !== clip.versions) {
    return (
      <p className={styles.making} role="status">
        <Icon name="clock" size={14} />
        This is version {shown} of {clip.versions}.
        <Button size="small" onClick={() => showVersion(clip.id, undefined)}>
          Show the newest
        </Button>
        <Button
          size="small"
          kind="quiet"
          onClick={() => openComparison({ id: clip.id, version: shown }, { id: clip.id })}
        >
          Compare
        </Button>
      </p>
    );
  }
  if (status.state === 'failed') {
    const { happened, action } = explainStoredFailure(status.failure);
    return (
      <Banner>
        <ExplanationNote
          kind="warning"
          explanation={{ happened: `No new version: ${happened}`, safe: 'The text below is as it was.', action }}
          onRetry={() => retry.mutate({ id: clip.id })}
          actions={
            <Button kind="quiet" isBusy={discard.isPending} onClick={() => discard.mutate({ id: clip.id })}>
              Keep what is here
            </Button>
          }
        />
      </Banner>
    );
  }
  if (status.state !== 'ready') {
    return (
      <p className={styles.making} role="status">
        <Icon name="clock" size={14} />A new version is being made.
      </p>
    );
  }
  if (!clip.wall) return null;
  return (
    <Banner>
      <ExplanationNote
        kind="warning"
        isQuiet
        explanation={explainWall(clip.wall)}
        actions={
          clip.address && (
            <a className={styles.open} href={clip.address} target="_blank" rel="noopener noreferrer">
              <Icon name="external" size={14} />
              Open in browser
            </a>
          )
        }
      />
    </Banner>
  );
}

function Banner({ children }: { readonly children: ReactNode }) {
  return <div className={styles.banner}>{children}</div>;
}
