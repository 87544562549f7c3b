import { useQuery } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/stories/FilingSuggestions.module.css';
import { filingReason } from '#renderer/stories/filing-reason.ts';
import { filingOf } from '#renderer/stories/queries.ts';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { ClipId } from '#shared/ids.ts';

/** Where a clip may belong, with the reasons; each is answered with one press. */
export function FilingSuggestions({ clip }: { readonly clip: ClipId }) {
  const { data = [] } = useQuery(filingOf(clip));
  const { fileClip, refuseClip } = useStoryChanges();
  if (data.length === 0) return null;
  return (
    <ul className={styles.suggestions} aria-label="Stories it may belong in">
      {data.map((suggestion) => (
        <li key={suggestion.story.id} className={styles.suggestion}>
          <span className={styles.words}>
            <button
              type="button"
              className={styles.story}
              onClick={() => openTarget({ kind: 'story', id: suggestion.story.id })}
            >
              {suggestion.story.name}
            </button>
            <span className={styles.reason}>{filingReason(suggestion)}</span>
          </span>
          <Button
            size="small"
            aria-label={`File in ${suggestion.story.name}`}
            onClick={() => fileClip(clip, suggestion.story)}
          >
            File
          </Button>
          <IconButton
            label={`Not in ${suggestion.story.name}`}
            icon="close"
            onClick={() => refuseClip(clip, suggestion.story)}
          />
        </li>
      ))}
    </ul>
  );
}
