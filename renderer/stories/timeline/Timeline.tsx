import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { timelineCsv, timelineJson, timelineSvg } from '#renderer/stories/timeline/export-timeline.ts';
import { timelineOf } from '#renderer/stories/timeline/queries.ts';
import styles from '#renderer/stories/timeline/Timeline.module.css';
import { TimelineList } from '#renderer/stories/timeline/TimelineList.tsx';
import { TimelinePlot } from '#renderer/stories/timeline/TimelinePlot.tsx';
import { dayNumber, type Scale, usualScale, wholeScale, zoomed } from '#renderer/stories/timeline/timeline-scale.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, type MenuRow } from '#renderer/ui/Menu.tsx';
import { pngOf, saveAs } from '#renderer/ui/save-as.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { EntityId } from '#shared/ids.ts';
import type { EntryKind, TimelineEntry, TimelineScope } from '#shared/timeline/types.ts';
import { kindLabels } from '#shared/timeline/when-words.ts';

interface TimelineProps {
  readonly scope: TimelineScope;
  /** What it is of, for the picture and its file. */
  readonly name: string;
}

/** The entries in words, from one of them on. */
interface Reading {
  readonly from?: string | undefined;
}

const allKinds = Object.keys(kindLabels) as EntryKind[];
const usualKinds: readonly EntryKind[] = ['happened', 'planned', 'published'];

/** What happened when, as a line and in words; event, publication and clipping are different things. */
export function Timeline({ scope, name }: TimelineProps) {
  const [kinds, setKinds] = useState(usualKinds);
  const [entity, setEntity] = useState<EntityId>();
  const { data, error, refetch } = useQuery(timelineOf({ scope, kinds, entity }));
  const entries = useMemo(() => data?.entries ?? [], [data]);
  const whens = useMemo(() => entries.map(({ when }) => when), [entries]);
  const [chosen, setChosen] = useState<Scale>();
  const scale = chosen ?? usualScale(whens);
  const [reading, setReading] = useState<Reading>();
  const seen = useMemo(() => entries.filter(({ when }) => touches(when, scale)), [entries, scale]);
  if (error) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data || (entries.length === 0 && kinds === usualKinds && !entity)) return null;
  const toggle = (kind: EntryKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <header className={styles.head}>
        <h2>Timeline</h2>
        <span className={styles.count}>{countWords(seen.length, data.total)}</span>
        <select
          className={styles.filter}
          aria-label="Only events that name"
          value={entity ?? ''}
          onChange={(event) => setEntity(data.entities.find((row) => row.entity.id === event.target.value)?.entity.id)}
        >
          <option value="">Everyone and everything</option>
          {data.entities.map((row) => (
            <option key={row.entity.id} value={row.entity.id}>
              {row.entity.name} ({formatCount(row.count)})
            </option>
          ))}
        </select>
        <IconButton label="Look closer" icon="plus" keys="+" onClick={() => setChosen(zoomed(scale, 2))} />
        <IconButton
          label="Look from further away"
          icon="minus"
          keys="-"
          onClick={() => setChosen(zoomed(scale, 0.5))}
        />
        <Button kind="quiet" size="small" title="0" onClick={() => setChosen(wholeScale(whens))}>
          All
        </Button>
        <Button
          kind="quiet"
          size="small"
          aria-pressed={Boolean(reading)}
          onClick={() => setReading(reading ? undefined : {})}
        >
          In words
        </Button>
        <Menu
          label="Kinds of events, and export"
          rows={[...allKinds.map((kind) => kindRow(kind, kinds, toggle)), ...exportRows(name, seen, scale)]}
        />
      </header>
      <TimelinePlot
        entries={entries}
        scale={scale}
        onScale={setChosen}
        onOpen={openEntry}
        onRead={([first]) => setReading({ from: first?.key })}
      />
      {reading && <TimelineList key={reading.from} entries={seen} from={reading.from} onOpen={openEntry} />}
    </section>
  );
}

function kindRow(kind: EntryKind, kinds: readonly EntryKind[], toggle: (kind: EntryKind) => void): MenuRow {
  return { label: kindLabels[kind], isChecked: kinds.includes(kind), onSelect: () => toggle(kind) };
}

function exportRows(name: string, entries: readonly TimelineEntry[], scale: Scale): MenuRow[] {
  const file = `${name} timeline`;
  const svg = () => timelineSvg(name, entries, scale);
  return [
    {
      label: 'Save as a picture (PNG)',
      onSelect: () => void pngOf(svg()).then((png) => saveAs(`${file}.png`, png), showFailure),
    },
    { label: 'Save as a drawing (SVG)', onSelect: () => saveAs(`${file}.svg`, svg(), 'image/svg+xml') },
    { label: 'Save as a table (CSV)', onSelect: () => saveAs(`${file}.csv`, timelineCsv(entries), 'text/csv') },
    { label: 'Save as data (JSON)', onSelect: () => saveAs(`${file}.json`, timelineJson(entries), 'application/json') },
  ];
}

function countWords(seen: number, total: number): string {
  return seen === total ? plural(total, 'event') : `${formatCount(seen)} of ${plural(total, 'event')} in sight`;
}

function touches({ from, to }: TimelineEntry['when'], scale: Scale): boolean {
  return dayNumber(to) + 1 >= scale.from && dayNumber(from) <= scale.to;
}

function openEntry({ documentKind, documentId, place }: TimelineEntry): void {
  // The kind says which id it is.
  openTarget({ kind: documentKind, id: documentId } as Parameters<typeof openTarget>[0], place ?? undefined);
}
