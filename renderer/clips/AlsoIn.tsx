import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/clips/AlsoIn.module.css';
import { openComparison } from '#renderer/clips/comparison-request.ts';
import { copiesOf } from '#renderer/clips/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Copies, Copy } from '#shared/clips/comparison.ts';
import type { Clip } from '#shared/clips/types.ts';

/** The other clips of the same report; nothing where there are none. */
export function AlsoIn({ clip }: { readonly clip: Clip }) {
  const { data } = useQuery({ ...copiesOf(clip.id), enabled: clip.status.state === 'ready' });
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const [closest] = data?.copies ?? [];
  if (!data || !closest) return null;
  const compare = (copy: Copy) => openComparison({ id: clip.id }, { id: copy.id });
  return (
    <section className={styles.report} aria-label="Also in">
      <div className={styles.strip}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          {alsoIn(data.copies, clip)}
        </button>
        {!isOpen && (
          <ul className={styles.outlets}>
            {data.copies.slice(0, 3).map((copy) => (
              <li key={copy.id}>
                <button
                  type="button"
                  title={`Open “${copy.title}”`}
                  onClick={() => openTarget({ kind: 'clip', id: copy.id })}
                >
                  {nameOf(copy)} <span className={styles.share}>{shareOf(copy)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Button size="small" kind="quiet" icon="columns" onClick={() => compare(closest)}>
          Compare
        </Button>
      </div>
      {isOpen && <Details id={id} copies={data} onCompare={compare} />}
    </section>
  );
}

interface DetailsProps {
  readonly id: string;
  readonly copies: Copies;
  readonly onCompare: (copy: Copy) => void;
}

function Details({ id, copies, onCompare }: DetailsProps) {
  return (
    <div id={id} className={styles.details}>
      <Adds label="Only here" sentences={copies.adds} />
      <ul>
        {copies.copies.map((copy) => (
          <li key={copy.id} className={styles.copy}>
            <div className={styles.line}>
              <button
                type="button"
                className={styles.title}
                onClick={() => openTarget({ kind: 'clip', id: copy.id })}
                dir="auto"
              >
                <b>{nameOf(copy)}</b> {copy.title}
              </button>
              <span className={styles.share}>
                {formatDate(copy.published ?? copy.clippedAt)}, {shareOf(copy)} the same
              </span>
              <IconButton label={`Compare with ${nameOf(copy)}`} icon="columns" onClick={() => onCompare(copy)} />
            </div>
            <Adds label="Only there" sentences={copy.adds} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const shownAdds = 3;

function Adds({ label, sentences }: { readonly label: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  const more = sentences.length - shownAdds;
  return (
    <p className={styles.adds} dir="auto">
      <span className={styles.label}>{label}: </span>
      {sentences.slice(0, shownAdds).join(' ')}
      {more > 0 && <span className={styles.label}> and {plural(more, 'sentence')} more</span>}
    </p>
  );
}

function nameOf({ outlet, title }: Copy): string {
  return outlet ?? (title || 'Another clip');
}

/** Rounded down, so that what is nearly the same is not called the same. */
function shareOf({ share }: Copy): string {
  return `${Math.floor(share * 100)} %`;
}

/** "Also in 3 outlets"; other clips of the same outlet, or of none, are copies. */
function alsoIn(copies: readonly Copy[], { outlet }: Clip): string {
  const outlets = new Set(copies.flatMap((copy) => (copy.outlet && copy.outlet !== outlet ? [copy.outlet] : [])));
  return outlets.size > 0
    ? `Also in ${plural(outlets.size, 'outlet')}`
    : `Also in ${plural(copies.length, 'other clip')}`;
}
