import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { download } from '#renderer/search/download.ts';
import { watchListOf } from '#renderer/search/queries.ts';
import { WatchListTable } from '#renderer/search/WatchListTable.tsx';
import styles from '#renderer/search/WatchListView.module.css';
import { useWatchList, watch } from '#renderer/search/watch-list-state.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { WatchListTable as Table } from '#shared/search/watch-list.ts';

const longestCsv = 500_000;

/** Many names searched for at once: how much the vault has about each. */
export function WatchListView() {
  const csv = useWatchList((state) => state.csv);
  const { data: table, error, refetch, isLoading } = useQuery(watchListOf(csv));
  const clear = () => {
    const before = csv;
    watch('');
    showToast({ icon: 'trash', message: 'Cleared the watch-list', undo: () => watch(before) });
  };
  const hasRows = table !== undefined && csv !== '';
  return (
    <MainPane
      label="Watch-list"
      breadcrumb="Search / Watch-list"
      hasDetails={false}
      actions={
        hasRows && (
          <>
            <Button icon="download" onClick={() => download('watch-list.csv', table.csv, 'text/csv')}>
              Export as CSV
            </Button>
            <Button kind="quiet" onClick={clear}>
              Another list
            </Button>
          </>
        )
      }
    >
      <div className={styles.page}>
        <h1 className={styles.title}>Watch-list</h1>
        {csv === '' && <NamesForm />}
        {error && <FailureNote error={error} onRetry={() => void refetch()} />}
        {csv !== '' && isLoading && <Skeleton lines={8} label="Looking the names up" />}
        {hasRows && (
          <>
            <p className={styles.words} role="status">
              {plural(table.rows.length, 'name')}, {table.rows.filter(isFound).length} of them found in this vault.
            </p>
            {table.isPartial && (
              <p className={styles.words}>The index is still being built, so there may be more than is counted here.</p>
            )}
            <Skipped skipped={table.skipped} />
            {table.rows.length > 0 && <WatchListTable rows={table.rows} />}
          </>
        )}
      </div>
    </MainPane>
  );
}

function isFound({ documents }: Table['rows'][number]): boolean {
  return documents > 0;
}

/** Takes a list by pasting or from a file. */
function NamesForm() {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > longestCsv) {
      showToast({ icon: 'warning', message: 'This file is too long for a watch-list: half a megabyte is the most.' });
      return;
    }
    watch(await chosen.text());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        watch(text.slice(0, longestCsv));
      }}
    >
      <label htmlFor={id}>
        One name a line; further columns are other spellings of it. It is compared with this vault only and stays on
        this computer.
      </label>
      <textarea
        id={id}
        className={styles.names}
        rows={10}
        maxLength={longestCsv}
        spellCheck={false}
        placeholder={'Stoke Space,Stoke\nBlue Origin\nSam Altman'}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={text.trim() === ''}>
          Look them up
        </Button>
        <Button icon="folder" onClick={() => file.current?.click()}>
          Choose a CSV file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label="CSV file"
          hidden
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
    </form>
  );
}

const reasonWords = {
  empty: 'has no name in it',
  repeated: 'is there already',
  'too-many': 'is past the most that is looked up at once',
} as const;

const mostListed = 5;

function Skipped({ skipped }: Pick<Table, 'skipped'>) {
  if (skipped.length === 0) return null;
  const more = skipped.length - mostListed;
  return (
    <ul className={styles.skipped} aria-label="Lines left out">
      {skipped.slice(0, mostListed).map(({ line, reason }) => (
        <li key={line}>
          Line {line} {reasonWords[reason]}.
        </li>
      ))}
      {more > 0 && <li>{plural(more, 'more line')} left out.</li>}
    </ul>
  );
}
