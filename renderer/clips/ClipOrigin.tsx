import { type ReactNode, useState } from 'react';
import styles from '#renderer/clips/ClipInfo.module.css';
import { hostOf } from '#renderer/clips/clip-facts.ts';
import { SiteRules } from '#renderer/clips/SiteRules.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatDateTime } from '#renderer/ui/format.ts';
import type { Clip, ClipDetails } from '#shared/clips/types.ts';

const captureWords: Readonly<Record<ClipDetails['capture'], string>> = {
  paste: 'Pasted into Backstory',
  file: 'From a file',
  address: 'Fetched from its address',
  extension: 'Clipped in the browser',
};

interface ClipOriginProps {
  readonly clip: Clip;
  readonly details: ClipDetails;
}

/** How a clip came here, from which address, and the rules for its site. */
export function ClipOrigin({ clip, details }: ClipOriginProps) {
  const [isEditing, setEditing] = useState(false);
  const host = hostOf(clip.address);
  return (
    <DetailsSection title="Where it comes from">
      <dl className={styles.part}>
        <Fact term="How">
          {captureWords[details.capture]}, {formatDateTime(clip.clippedAt)}
        </Fact>
        {clip.fileName && <Fact term="File">{clip.fileName}</Fact>}
        {clip.address && (
          <Fact term="Address that was clipped">
            <Address address={clip.address} />
          </Fact>
        )}
        {details.canonicalAddress && details.canonicalAddress !== clip.address && (
          <Fact term="Address of the article, as the page gives it">
            <Address address={details.canonicalAddress} />
          </Fact>
        )}
      </dl>
      {host && (
        <div className={styles.part}>
          <Button size="small" icon="settings" onClick={() => setEditing(true)}>
            Rules for this site
          </Button>
          {isEditing && <SiteRules clipId={clip.id} host={host} onClose={() => setEditing(false)} />}
        </div>
      )}
    </DetailsSection>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.words}>{children}</dd>
    </div>
  );
}

function Address({ address }: { readonly address: string }) {
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}
