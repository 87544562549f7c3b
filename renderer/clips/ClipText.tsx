import { useMutation } from '@tanstack/react-query';
import styles from '#renderer/clips/ClipInfo.module.css';
import { scopes } from '#renderer/clips/extraction-scopes.ts';
import { fetchPictures } from '#renderer/clips/queries.ts';
import { readAgain } from '#renderer/clips/read-again.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip, ClipDetails, ExtractionScope } from '#shared/clips/types.ts';

interface ClipTextProps {
  readonly clip: Clip;
  readonly details: ClipDetails;
}

/** How much of the page the text has, and how to have less, more, or the pictures too. */
export function ClipText({ clip, details }: ClipTextProps) {
  const [newest] = details.versions;
  const read = useMutation({ mutationFn: (scope: ExtractionScope) => readAgain(clip.id, scope) });
  if (!newest) return null;
  const isReading = read.isPending || clip.status.state === 'extracting' || clip.status.state === 'captured';
  return (
    <DetailsSection title="Text">
      {newest.coverage !== null && (
        <div className={styles.part}>
          <p className={styles.words}>{coverageWords(newest.coverage)}</p>
          <Segments
            label="How much of the page"
            selected={read.isPending ? read.variables : newest.scope}
            choices={scopes}
            onSelect={(scope) => !isReading && read.mutate(scope)}
          />
        </div>
      )}
      {details.isOutdated && (
        <div className={styles.part}>
          <p className={styles.words}>An older Backstory read this page. Reading it again may find more.</p>
          <Button size="small" icon="retry" isBusy={isReading} onClick={() => read.mutate(newest.scope)}>
            Read again
          </Button>
        </div>
      )}
      {details.missingPictures > 0 && <MissingPictures clip={clip} missing={details.missingPictures} />}
    </DetailsSection>
  );
}

function coverageWords(coverage: number): string {
  return `${Math.floor(coverage * 100)} % of the page’s visible words`;
}

function MissingPictures({ clip, missing }: { readonly clip: Clip; readonly missing: number }) {
  const { mutate, isPending } = useMutation(fetchPictures);
  const get = () =>
    mutate(
      { id: clip.id },
      {
        onSuccess: ({ stored, missing: left }) =>
          showToast({
            icon: left === 0 ? 'check' : 'warning',
            message: left === 0 ? `${capital(plural(stored, 'picture'))} stored` : leftWords(stored, left),
          }),
      },
    );
  return (
    <div className={styles.part}>
      <p className={styles.words}>
        {missing === 1 ? '1 picture is not stored.' : `${missing} pictures are not stored.`} Getting{' '}
        {missing === 1 ? 'it' : 'them'} goes online, to where the page has {missing === 1 ? 'it' : 'them'}.
      </p>
      <Button size="small" icon="download" isBusy={isPending} onClick={get}>
        {missing === 1 ? 'Get it' : 'Get them'}
      </Button>
    </div>
  );
}

function leftWords(stored: number, left: number): string {
  const could = left === 1 ? '1 picture could not be had' : `${left} pictures could not be had`;
  return stored === 0 ? could : `${capital(plural(stored, 'picture'))} stored; ${could}`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
