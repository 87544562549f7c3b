import { openTarget } from '#renderer/app/navigation.ts';
import type { BacklinkSection } from '#renderer/backlinks/arrange-backlinks.ts';
import styles from '#renderer/backlinks/BacklinksPane.module.css';
import { useFolds } from '#renderer/backlinks/folds.ts';
import { PassageRow, targetOf } from '#renderer/backlinks/PassageRow.tsx';
import { formatCount, formatDate, formatListDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { BacklinkDocument, Passage } from '#shared/backlinks/types.ts';

interface BacklinkSectionsProps {
  readonly sections: readonly BacklinkSection[];
  /** Names the fold of a section together with its key. */
  readonly foldKey: string;
  readonly onLink?: ((document: BacklinkDocument, passage: Passage) => void) | undefined;
  readonly isBusy?: boolean | undefined;
}

/** Documents with their passages under headings that fold; the fold is remembered. */
export function BacklinkSections({ sections, foldKey, onLink, isBusy }: BacklinkSectionsProps) {
  const { isFolded, toggle } = useFolds();
  return sections.map(({ key, title, count, documents }) => {
    const fold = `${foldKey} ${key}`;
    return (
      <section key={key} className={styles.section} aria-label={title}>
        <button type="button" className={styles.fold} aria-expanded={!isFolded(fold)} onClick={() => toggle(fold)}>
          <Icon name={isFolded(fold) ? 'chevron-right' : 'chevron-down'} size={12} />
          <span>{title}</span>
          <span className={styles.count}>{formatCount(count)}</span>
        </button>
        {!isFolded(fold) &&
          documents.map((document) => (
            <DocumentPassages key={document.id} document={document} onLink={onLink} isBusy={isBusy} />
          ))}
      </section>
    );
  });
}

interface DocumentPassagesProps extends Pick<BacklinkSectionsProps, 'onLink' | 'isBusy'> {
  readonly document: BacklinkDocument;
}

function DocumentPassages({ document, onLink, isBusy }: DocumentPassagesProps) {
  const unseen = document.passageCount - document.passages.length;
  return (
    <article className={styles.document} aria-label={document.title || 'Untitled'}>
      <header className={styles.title}>
        <Icon name={document.kind === 'note' ? 'note' : 'clip'} size={14} />
        <button type="button" onClick={() => openTarget(targetOf(document))}>
          {document.title || 'Untitled'}
        </button>
        <time dateTime={document.at} title={document.outlet ?? undefined}>
          {document.kind === 'note' ? formatListDate(document.at) : formatDate(document.at)}
        </time>
      </header>
      {document.passages.map((passage) => (
        <PassageRow
          key={passage.start}
          document={document}
          passage={passage}
          onLink={onLink && (() => onLink(document, passage))}
          isBusy={isBusy}
        />
      ))}
      {unseen > 0 && <p className={styles.unseen}>{plural(unseen, 'more mention')} in this document</p>}
    </article>
  );
}
