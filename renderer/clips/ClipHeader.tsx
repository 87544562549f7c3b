import type { ReactNode } from 'react';
import { AlsoIn } from '#renderer/clips/AlsoIn.tsx';
import { ClipBanner } from '#renderer/clips/ClipBanner.tsx';
import styles from '#renderer/clips/ClipHeader.module.css';
import { hostOf, readingMinutes, titleOfClip } from '#renderer/clips/clip-facts.ts';
import { formatCount, formatDateTime } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** The title of a clip and where it comes from. */
export function ClipHeader({ clip }: { readonly clip: Clip }) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {titleOfClip(clip)}
      </h1>
      <dl className={styles.facts}>
        <Fact term="Source">
          <Source clip={clip} />
        </Fact>
        {clip.authors.length > 0 && (
          <Fact term={clip.authors.length === 1 ? 'Author' : 'Authors'}>{clip.authors.join(', ')}</Fact>
        )}
        <Fact term="Published">
          {clip.published === null ? (
            'No date'
          ) : (
            <time dateTime={clip.published}>{formatDateTime(clip.published)}</time>
          )}
        </Fact>
        <Fact term="Clipped">
          <time dateTime={clip.clippedAt}>{formatDateTime(clip.clippedAt)}</time>
        </Fact>
        {clip.wordCount > 0 && (
          <Fact term="Length">
            {formatCount(clip.wordCount)} {clip.wordCount === 1 ? 'word' : 'words'}, {readingMinutes(clip.wordCount)}{' '}
            min
          </Fact>
        )}
      </dl>
      <ClipBanner clip={clip} />
      <AlsoIn clip={clip} />
    </header>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Source({ clip }: { readonly clip: Clip }) {
  const name = clip.outlet ?? clip.fileName ?? hostOf(clip.address) ?? 'Pasted text';
  return (
    <>
      <span className={styles.outlet} aria-hidden="true">
        {name.slice(0, 1).toUpperCase()}
      </span>
      {clip.address ? (
        <a className={styles.source} href={clip.address} target="_blank" rel="noopener noreferrer" title={clip.address}>
          {name}
          <Icon name="external" size={12} />
        </a>
      ) : (
        name
      )}
    </>
  );
}
