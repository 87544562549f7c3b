import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '#renderer/clips/ClipInfo.module.css';
import { updateClip } from '#renderer/clips/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** Why the user keeps a clip, in their words; kept when the field is left. */
export function ClipComment({ clip }: { readonly clip: Clip }) {
  const [draft, setDraft] = useState<string>();
  const { mutate } = useMutation(updateClip);
  const keep = () => {
    if (draft !== undefined && draft !== clip.comment) {
      // The draft stays on screen until the clip has it, and for good when it could not be saved.
      mutate({ id: clip.id, comment: draft }, { onSuccess: () => setDraft(undefined) });
    } else setDraft(undefined);
  };
  return (
    <DetailsSection title="Why you keep it">
      <div className={styles.part}>
        <textarea
          className={styles.comment}
          aria-label="Why you keep it"
          placeholder="A few words for later"
          rows={2}
          maxLength={10_000}
          value={draft ?? clip.comment}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.blur();
          }}
        />
      </div>
    </DetailsSection>
  );
}
