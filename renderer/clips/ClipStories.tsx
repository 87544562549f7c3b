import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/ClipInfo.module.css';
import { FilingSuggestions } from '#renderer/stories/FilingSuggestions.tsx';
import { createStory, fileInStory, storyList } from '#renderer/stories/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** The stories a clip is filed in, and a field to file it in another. */
export function ClipStories({ clip }: { readonly clip: Clip }) {
  const [name, setName] = useState('');
  const { data: stories = [] } = useQuery(storyList);
  const create = useMutation(createStory);
  const file = useMutation(fileInStory);
  const others = stories.filter(({ id }) => !clip.stories.some((filed) => filed.id === id));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    setName('');
    const known = stories.find((story) => story.name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
    if (known) return file.mutate({ documentIds: [clip.id], add: known.id });
    create.mutate({ name: wanted }, { onSuccess: ({ id }) => file.mutate({ documentIds: [clip.id], add: id }) });
  };
  return (
    <DetailsSection title="Stories">
      <div className={styles.part}>
        <ul className={styles.chips}>
          {clip.stories.map((story) => (
            <li key={story.id} className={styles.chip}>
              <button type="button" onClick={() => openTarget({ kind: 'story', id: story.id })}>
                {story.name}
              </button>
              <IconButton
                label={`Take out of ${story.name}`}
                icon="close"
                onClick={() => file.mutate({ documentIds: [clip.id], remove: story.id })}
              />
            </li>
          ))}
        </ul>
        <FilingSuggestions clip={clip.id} />
        <form onSubmit={add}>
          <input
            className={styles.field}
            aria-label="Add to story"
            placeholder="Add to a story, or name a new one"
            list="stories-to-file-in"
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.target.value)}
          />
          <datalist id="stories-to-file-in">
            {others.map((story) => (
              <option key={story.id} value={story.name} />
            ))}
          </datalist>
        </form>
      </div>
    </DetailsSection>
  );
}
