import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { matches } from '#renderer/app/keys.ts';
import { go, type Place, type SearchPlace, useNavigation } from '#renderer/app/navigation.ts';
import { standsAt, stepToHit } from '#renderer/search/open-hit.ts';
import { hitsOf, matchesIn, pageSize } from '#renderer/search/queries.ts';
import styles from '#renderer/search/SearchHitBar.module.css';
import { askOfPlace } from '#renderer/search/search-ask.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { DocumentId } from '#shared/ids.ts';
import type { SearchHit } from '#shared/search/types.ts';

type FoundPlace = Extract<Place, { readonly view: 'notes' | 'clips' }>;
type ReadHit = NonNullable<FoundPlace['hit']>;

/** While a result is read: where it stands in the search, with the ways to the other results and to the other matches. */
export function SearchHitBar() {
  const place = useNavigation((state) => state.place);
  if (place.view !== 'notes' && place.view !== 'clips') return null;
  const document = place.view === 'notes' ? place.note : place.clip;
  if (!place.hit || document === undefined) return null;
  return <Bar key={document} place={place} hit={place.hit} document={document} />;
}

interface BarProps {
  readonly place: FoundPlace;
  readonly hit: ReadHit;
  readonly document: DocumentId;
}

function Bar({ place, hit, document }: BarProps) {
  const { row, total } = useRow(hit, document);
  useEffect(() => {
    if (row !== hit.row) standsAt(row);
  }, [row, hit.row]);
  const previous = useHit(hit, row - 1);
  const next = useHit(hit, row + 1);
  const { data: found, isPending: isFinding } = useQuery(matchesIn(hit.query, document, hit.saved === undefined));
  const spans = found?.text ?? [];
  const current = Math.max(
    0,
    spans.findIndex(({ end }) => end > (place.span?.start ?? 0)),
  );
  const step = useKeptStep(isFinding, (by) => {
    const span = spans[(current + (by % spans.length) + spans.length) % spans.length];
    if (span) go({ ...place, span: { start: span.start, end: span.end } }, { replace: true });
  });
  const toNext = useKeptStep(next.isComing, () => next.hit && stepToHit(next.hit, hit, row + 1));
  const toPrevious = useKeptStep(previous.isComing, () => previous.hit && stepToHit(previous.hit, hit, row - 1));
  const nextHit = () => toNext(1);
  const previousHit = () => toPrevious(-1);
  const backToSearch = () => {
    const { query, sort, isGrouped, saved } = hit;
    const search: SearchPlace = {
      view: 'search',
      query,
      row,
      ...(sort && { sort }),
      ...(isGrouped && { isGrouped }),
      ...(saved && { saved }),
    };
    go(search);
  };
  useMatchKeys(step);
  useCommand({ id: 'search.next-hit', title: 'Next result of the search', keys: 'J', icon: 'down', run: nextHit });
  useCommand({
    id: 'search.previous-hit',
    title: 'Previous result of the search',
    keys: 'K',
    icon: 'up',
    run: previousHit,
  });
  useCommand({ id: 'search.next-match', title: 'Next match of the search', icon: 'chevron-down', run: () => step(1) });
  useCommand({
    id: 'search.previous-match',
    title: 'Previous match of the search',
    icon: 'chevron-up',
    run: () => step(-1),
  });
  return (
    <section className={styles.bar} aria-label="From your search">
      <Button kind="quiet" size="small" icon="search" onClick={backToSearch}>
        <span className={styles.query}>{hit.query}</span>
      </Button>
      <span className={styles.gap} />
      {spans.length > 0 && (
        <span className={styles.group}>
          <span>
            Match {formatCount(current + 1)} of {formatCount(spans.length)}
          </span>
          <IconButton
            label="Previous match"
            icon="chevron-up"
            keys="Shift+F3"
            disabled={spans.length < 2}
            onClick={() => step(-1)}
          />
          <IconButton
            label="Next match"
            icon="chevron-down"
            keys="F3"
            disabled={spans.length < 2}
            onClick={() => step(1)}
          />
        </span>
      )}
      <span className={styles.group}>
        <span role="status">
          {formatCount(row + 1)}
          {total !== undefined && ` of ${formatCount(Math.max(total, row + 1))}`}, from your search
        </span>
        <IconButton label="Previous result" icon="up" keys="K" disabled={!previous.hit} onClick={previousHit} />
        <IconButton label="Next result" icon="down" keys="J" disabled={!next.hit} onClick={nextHit} />
      </span>
    </section>
  );
}

/** Where the document stands now: rows move when others come before it. */
function useRow(search: ReadHit, document: DocumentId) {
  const page = Math.floor(search.row / pageSize);
  const { data } = useQuery(hitsOf(askOfPlace(search), page));
  const at = data?.hits.findIndex((hit) => hit.document.id === document) ?? -1;
  return { row: at < 0 ? search.row : page * pageSize + at, total: data?.total };
}

/** A result by its place in the list, and whether it is still being asked for. */
function useHit(search: ReadHit, row: number): { readonly hit: SearchHit | undefined; readonly isComing: boolean } {
  const page = Math.floor(Math.max(0, row) / pageSize);
  const { data, isPending } = useQuery({ ...hitsOf(askOfPlace(search), page), enabled: row >= 0 });
  return { hit: row < 0 ? undefined : data?.hits[row % pageSize], isComing: row >= 0 && isPending };
}

/** Steps at once; keys that come before there is anything to step to are kept until it is here. */
function useKeptStep(isComing: boolean, act: (by: number) => void): (by: 1 | -1) => void {
  const [kept, setKept] = useState(0);
  useEffect(() => {
    if (isComing || kept === 0) return;
    setKept(0);
    act(kept);
  }, [isComing, kept, act]);
  return (by) => (isComing ? setKept(kept + by) : act(by));
}

/** The keys that step through what was found, unless words are looked for in the text itself just now. */
function useMatchKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = matches(event, 'F3') || matches(event, 'Mod+G') ? 1 : undefined;
      const back = matches(event, 'Shift+F3') || matches(event, 'Mod+Shift+G') ? -1 : undefined;
      const isFinding = document.querySelector('main search, dialog[open]') !== null;
      const to = by ?? back;
      if (to === undefined || isFinding) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(to);
    };
    // Before the reader's own find, whose keys these are while it is open.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
