import { useQuery } from '@tanstack/react-query';
import { ClipComment } from '#renderer/clips/ClipComment.tsx';
import { ClipOrigin } from '#renderer/clips/ClipOrigin.tsx';
import { ClipStories } from '#renderer/clips/ClipStories.tsx';
import { ClipTags } from '#renderer/clips/ClipTags.tsx';
import { ClipText } from '#renderer/clips/ClipText.tsx';
import { ClipVersions } from '#renderer/clips/ClipVersions.tsx';
import { MetadataField } from '#renderer/clips/MetadataField.tsx';
import { choicesOf, type MetadataPart } from '#renderer/clips/metadata-words.ts';
import { detailsOf } from '#renderer/clips/queries.ts';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Clip } from '#shared/clips/types.ts';

const parts: readonly MetadataPart[] = ['title', 'authors', 'outlet', 'published', 'updated', 'section', 'language'];

/** Why a clip is kept, where it is filed, what is known of it and from where, and its versions. */
export function ClipInfo({ clip }: { readonly clip: Clip }) {
  const { data: details, error, refetch } = useQuery(detailsOf(clip.id));
  return (
    <>
      <ClipComment key={clip.id} clip={clip} />
      <ClipStories clip={clip} />
      <ClipTags clip={clip} />
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!details && !error && <Skeleton lines={8} label="Opening what is known of the clip" />}
      {details && (
        <>
          <DetailsSection title="About the article">
            <dl>
              {parts.map((part) => (
                <MetadataField key={part} clip={clip} part={part} choices={choicesOf(details.metadata, part)} />
              ))}
            </dl>
          </DetailsSection>
          <ClipText clip={clip} details={details} />
          <ClipVersions clip={clip} versions={details.versions} />
          <ClipOrigin clip={clip} details={details} />
        </>
      )}
    </>
  );
}
