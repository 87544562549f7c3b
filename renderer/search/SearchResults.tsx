import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { SearchHitRow } from '#renderer/search/SearchHitRow.tsx';
import styles from '#renderer/search/SearchResults.module.css';
import { useKeptInView } from '#renderer/search/use-kept-in-view.ts';
import type { Search } from '#renderer/search/use-search.ts';
import { MenuSheet } from '#renderer/ui/Menu.tsx';
import { clipIdSchema } from '#shared/ids.ts';
import type { SearchHit } from '#shared/search/types.ts';

interface SearchResultsProps {
  readonly id: string;
  readonly search: Search;
  readonly active: number;
  readonly withReasons: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (row: number, isBeside: boolean) => void;
  /** The row whose other copies are asked for. */
  readonly copiesOf: number | undefined;
  readonly onCopies: (row: number | undefined) => void;
}

export function idOfRow(id: string, row: number): string {
  return `${id}-${row}`;
}

/** The rows of a search: as many as there are, fetched as they come into sight. */
export function SearchResults(props: SearchResultsProps) {
  const { id, search, active, withReasons, onKeyDown, onOpen, copiesOf, onCopies } = props;
  const copies = copiesOf === undefined ? undefined : search.hitAt(copiesOf);
  useKeptInView(idOfRow(id, active), search.pagesHere);
  return (
    <>
      <VirtualRows
        key={search.key}
        count={search.count}
        active={active}
        onNearEnd={noMore}
        container={{
          id,
          role: 'listbox',
          'aria-label': 'Results',
          'aria-busy': search.isBehind || !search.isWhole,
          'aria-activedescendant': search.count > 0 ? idOfRow(id, active) : undefined,
          tabIndex: 0,
          onKeyDown,
        }}
      >
        {(row) => {
          const hit = search.hitAt(row);
          return hit ? (
            <SearchHitRow
              id={idOfRow(id, row)}
              hit={hit}
              position={row + 1}
              total={search.count}
              isActive={row === active}
              withReasons={withReasons}
              onOpen={(isBeside) => onOpen(row, isBeside)}
              onCopies={() => onCopies(row)}
            />
          ) : (
            <WantedRow id={idOfRow(id, row)} isActive={row === active} onSeen={() => search.want(row)} />
          );
        }}
      </VirtualRows>
      {copies && copiesOf !== undefined && (
        <Copies rowId={idOfRow(id, copiesOf)} hit={copies} onClose={() => onCopies(undefined)} />
      )}
    </>
  );
}

/** The pages are fetched by the rows in sight, so the end of the list asks for nothing. */
function noMore(): void {}

interface WantedRowProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onSeen: () => void;
}

/** A row that is not here yet, and is fetched because it is in sight. */
function WantedRow({ id, isActive, onSeen }: WantedRowProps) {
  const seen = useRef(onSeen);
  useEffect(() => seen.current(), []);
  return (
    <div id={id} className={styles.wanted} role="option" tabIndex={-1} aria-selected={isActive} aria-label="Loading">
      <span />
      <span />
    </div>
  );
}

interface CopiesProps {
  readonly rowId: string;
  readonly hit: SearchHit;
  readonly onClose: () => void;
}

/** The other clips of the same report, to be opened. */
function Copies({ rowId, hit, onClose }: CopiesProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => setAnchor(document.getElementById(rowId)), [rowId]);
  if (!anchor) return null;
  return (
    <MenuSheet
      id={`${rowId}-copies`}
      label="Also in"
      anchor={anchor}
      onClose={onClose}
      rows={hit.alsoIn.map(({ id, title, outlet }) => ({
        label: outlet ?? 'Another clip',
        detail: title,
        icon: 'clip',
        onSelect: () => openTarget({ kind: 'clip', id: clipIdSchema.parse(id) }),
      }))}
    />
  );
}
