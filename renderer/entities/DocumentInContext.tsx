import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOf } from '#renderer/backlinks/PassageRow.tsx';
import { isNewSince } from '#renderer/entities/context-filter.ts';
import styles from '#renderer/entities/EntityContext.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { BacklinkDocument } from '#shared/backlinks/types.ts';

interface DocumentInContextProps {
  readonly document: BacklinkDocument;
  readonly lookedAt: string | null;
}

const firstPassages = 6;

/** One document with the sentences of it that name the entity. */
export function DocumentInContext({ document, lookedAt }: DocumentInContextProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? document.passages : document.passages.slice(0, firstPassages);
  const unseen = document.passageCount - document.passages.length;
  const more = document.passages.length - shown.length;
  return (
    <article className={styles.document} aria-label={document.title || 'Untitled'}>
      <span className={styles.sign} aria-hidden="true">
        {document.outlet ? document.outlet.slice(0, 1).toUpperCase() : <Icon name={document.kind} />}
      </span>
      <header className={styles.title}>
        <button type="button" onClick={() => openTarget(targetOf(document))}>
          {document.title || 'Untitled'}
        </button>
        {isNewSince(document, lookedAt) && <span className={styles.new}>New</span>}
        <time dateTime={document.at}>
          {document.kind === 'note' ? formatListDate(document.at) : formatDate(document.at)}
        </time>
      </header>
      {shown.map(({ start, end, before, match, after, layer }) => (
        <button
          key={start}
          type="button"
          className={styles.passage}
          onClick={() => openTarget(targetOf(document), { start, end })}
        >
          {before}
          <b data-layer={layer ?? undefined}>{match}</b>
          {after}
        </button>
      ))}
      {more > 0 && (
        <p>
          <Button kind="quiet" size="small" onClick={() => setWhole(true)}>
            {plural(more, 'more mention')} in this document
          </Button>
        </p>
      )}
      {more === 0 && unseen > 0 && <p className={styles.rest}>{plural(unseen, 'more mention')} in this document</p>}
    </article>
  );
}
