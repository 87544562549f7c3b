import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import styles from '#renderer/clips/ClipInfo.module.css';
import { updateClip } from '#renderer/clips/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** The tags of a clip, and a field to add one. */
export function ClipTags({ clip }: { readonly clip: Clip }) {
  const [tag, setTag] = useState('');
  const { mutate } = useMutation(updateClip);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = tag.trim().replace(/^#/, '');
    setTag('');
    if (wanted !== '' && !clip.tags.includes(wanted)) mutate({ id: clip.id, tags: [...clip.tags, wanted] });
  };
  return (
    <DetailsSection title="Tags">
      <div className={styles.part}>
        <ul className={styles.chips}>
          {clip.tags.map((present) => (
            <li key={present} className={styles.chip}>
              <span>#{present}</span>
              <IconButton
                label={`Remove tag ${present}`}
                icon="close"
                onClick={() => mutate({ id: clip.id, tags: clip.tags.filter((other) => other !== present) })}
              />
            </li>
          ))}
        </ul>
        <form onSubmit={add}>
          <input
            className={styles.field}
            aria-label="Add tag"
            placeholder="Add a tag"
            value={tag}
            maxLength={100}
            onChange={(event) => setTag(event.target.value)}
          />
        </form>
      </div>
    </DetailsSection>
  );
}
