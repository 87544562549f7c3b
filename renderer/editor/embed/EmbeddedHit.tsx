import type { MouseEvent } from 'react';
import { openBeside } from '#renderer/app/beside.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import styles from '#renderer/editor/embed/Embed.module.css';
import { MarkedText } from '#renderer/search/MarkedText.tsx';
import { openHit } from '#renderer/search/open-hit.ts';
import { formatDate, formatListDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { clipIdSchema, noteIdSchema } from '#shared/ids.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';
import type { SearchHit } from '#shared/search/types.ts';

interface EmbeddedHitProps {
  readonly hit: SearchHit;
  readonly search: SavedSearch;
  /** From 0. */
  readonly row: number;
}

/** One result in a note; pressing it goes to its sentence, with Ctrl or ⌘ beside the note. */
export function EmbeddedHit({ hit, search, row }: EmbeddedHitProps) {
  const pane = usePane();
  const { document, snippet, marks, span } = hit;
  const open = (event: MouseEvent) => {
    const { kind, id } = document;
    const target =
      kind === 'note' ? { kind, id: noteIdSchema.parse(id) } : ({ kind, id: clipIdSchema.parse(id) } as const);
    if (event.metaKey || event.ctrlKey) openBeside(target, span ?? undefined);
    else if (pane.name === 'beside') pane.openTarget(target, span ?? undefined);
    else openHit(hit, { query: search.query, sort: search.sort, isGrouped: search.isGrouped, saved: search.id }, row);
  };
  const facts = [
    document.kind === 'note' ? 'Note' : (document.outlet ?? 'Clip'),
    document.published ? formatDate(document.published) : formatListDate(document.at),
  ];
  return (
    <li>
      <button type="button" className={styles.hit} onClick={open}>
        <Icon name={document.kind} size={14} />
        <span className={styles.hitTitle} dir="auto">
          {document.title || 'Untitled'}
        </span>
        <span className={styles.hitFacts}>{facts.join(' · ')}</span>
        {snippet !== '' && (
          <span className={styles.snippet} dir="auto">
            <MarkedText text={snippet} marks={marks} />
          </span>
        )}
      </button>
    </li>
  );
}
