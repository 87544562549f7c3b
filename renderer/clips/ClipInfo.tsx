import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/ClipInfo.module.css';
import { updateClip } from '#renderer/clips/queries.ts';
import { createStory, fileInStory, storyList } from '#renderer/stories/queries.ts';
import { formatDateTime } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** Where a clip comes from, and where it is filed. */
export function ClipInfo({ clip }: { readonly clip: Clip }) {
  return (
    <div className={styles.info}>
      <Stories clip={clip} />
      <Tags clip={clip} />
      <dl className={styles.facts}>
        {clip.address && (
          <>
            <dt>Address</dt>
            <dd>
              <a href={clip.address} target="_blank" rel="noopener noreferrer">
                {clip.address}
              </a>
            </dd>
          </>
        )}
        {clip.fileName && (
          <>
            <dt>File</dt>
            <dd>{clip.fileName}</dd>
          </>
        )}
        {clip.outlet && (
          <>
            <dt>Outlet</dt>
            <dd>{clip.outlet}</dd>
          </>
        )}
        <dt>Published</dt>
        <dd>{formatDateTime(clip.published)}</dd>
        <dt>Clipped</dt>
        <dd>{formatDateTime(clip.clippedAt)}</dd>
        <dt>Versions</dt>
        <dd>{clip.versions}</dd>
        {clip.language && (
          <>
            <dt>Language</dt>
            <dd>{languageName(clip.language)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Stories({ clip }: { readonly clip: Clip }) {
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
    <section aria-label="Stories">
      <h2 className={styles.heading}>Stories</h2>
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
    </section>
  );
}

function Tags({ clip }: { readonly clip: Clip }) {
  const [tag, setTag] = useState('');
  const { mutate } = useMutation(updateClip);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = tag.trim().replace(/^#/, '');
    setTag('');
    if (wanted !== '' && !clip.tags.includes(wanted)) mutate({ id: clip.id, tags: [...clip.tags, wanted] });
  };
  return (
    <section aria-label="Tags">
      <h2 className={styles.heading}>Tags</h2>
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
    </section>
  );
}

/** "English" for "en"; the code itself where it is none. */
function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    // What a page gives as its language need not be a language tag.
    return code;
  }
}
