import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/backlinks/PassageRow.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import type { BacklinkDocument, Passage } from '#shared/backlinks/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface PassageRowProps {
  readonly document: BacklinkDocument;
  readonly passage: Passage;
  readonly onLink?: (() => void) | undefined;
  readonly isBusy?: boolean | undefined;
}

/** One sentence that names the thing; a press opens the document there. */
export function PassageRow({ document, passage, onLink, isBusy }: PassageRowProps) {
  const { before, match, after, start, end, paragraph } = passage;
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.passage}
        title={`Paragraph ${paragraph}`}
        data-kind={document.kind}
        onClick={() => openTarget(targetOf(document), { start, end })}
      >
        {before}
        <b>{match}</b>
        {after}
      </button>
      {onLink && (
        <Button
          size="small"
          disabled={isBusy}
          aria-label={`Link “${match}” in ${document.title || 'untitled'}, paragraph ${paragraph}`}
          onClick={onLink}
        >
          Link
        </Button>
      )}
    </div>
  );
}

export function targetOf({ kind, id }: Pick<BacklinkDocument, 'kind' | 'id'>): LinkTarget {
  // The kind of a document is what says which of the two its id is.
  return { kind, id } as LinkTarget;
}
