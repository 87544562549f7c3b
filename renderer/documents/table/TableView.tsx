import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go, type Place } from '#renderer/app/navigation.ts';
import { ColumnsDialog } from '#renderer/documents/table/ColumnsDialog.tsx';
import { exportTable } from '#renderer/documents/table/export-table.ts';
import { holdGridKey } from '#renderer/documents/table/grid-keys.ts';
import { TableFilterBar } from '#renderer/documents/table/TableFilterBar.tsx';
import { TableGrid } from '#renderer/documents/table/TableGrid.tsx';
import styles from '#renderer/documents/table/TableView.module.css';
import { inputOf, type TableScope, useTableChoices } from '#renderer/documents/table/table-choices.ts';
import { shownColumns } from '#renderer/documents/table/table-columns.ts';
import { groupMenu } from '#renderer/documents/table/table-groups.ts';
import { listOfTable, nameOfTable } from '#renderer/documents/table/table-scope.ts';
import { useTableHead } from '#renderer/documents/table/use-table.ts';
import { allStories } from '#renderer/stories/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { useHeldKeys } from '#renderer/ui/use-held-keys.ts';
import { WaitingList } from '#renderer/ui/WaitingList.tsx';

interface TableViewProps {
  readonly place: Extract<Place, { view: 'table' }>;
}

/** Documents with their properties: sorted, filtered, grouped, and changed many at once. */
export function TableView({ place }: TableViewProps) {
  const scope = useMemo(() => scopeOf(place), [place]);
  const { choices, change } = useTableChoices(scope);
  const input = useMemo(() => inputOf(scope, choices), [scope, choices]);
  const { data: head, error, isPending, refetch } = useTableHead(input);
  const gridId = useId();
  const held = useHeldKeys(gridId);
  const [areColumnsOpen, setColumnsOpen] = useState(false);
  const name = useTableName(scope);
  const filterCount = Object.keys(choices.filters).length;
  const clear = () => change({ filters: {} });
  return (
    <MainPane
      label={`${name} as a table`}
      title={name}
      hasDetails={false}
      breadcrumb={
        <>
          <h1 className={styles.title}>{name}</h1>
          <span className={styles.count} role="status">
            {head ? plural(head.total, 'document') : ''}
          </span>
        </>
      }
      actions={
        <>
          <Menu
            label={choices.group ? `Grouped by ${choices.group}` : 'Group'}
            icon="folder"
            rows={groupMenu(choices.group, (group) => change({ group, folded: [] }))}
          />
          <IconButton label="Columns" icon="columns" onClick={() => setColumnsOpen(true)} />
          <ExportButton name={name} input={input} columns={shownColumns(choices.layout)} />
          <IconButton label="Show as a list" icon="list-bullets" onClick={() => go(listOfTable(scope))} />
        </>
      }
    >
      <TableFilterBar scope={scope} filters={choices.filters} onChange={(filters) => change({ filters })} />
      {error && (
        <div className={styles.failure}>
          <FailureNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {isPending && (
        <WaitingList id={gridId} role="grid" label={name} lines={12} onKeyDown={(event) => holdGridKey(event, held)} />
      )}
      {head && head.total === 0 && (
        <EmptyState
          icon="table"
          title={filterCount > 0 ? 'Nothing is left by these filters' : 'Nothing here yet'}
          action={filterCount > 0 && <Button onClick={clear}>Clear the filters</Button>}
        >
          {filterCount > 0 ? 'Every filter narrows the table further.' : 'Clips and notes stand here, one a row.'}
        </EmptyState>
      )}
      {head && head.total > 0 && (
        <TableGrid id={gridId} held={held} name={name} input={input} head={head} choices={choices} onChange={change} />
      )}
      {areColumnsOpen && (
        <ColumnsDialog
          layout={choices.layout}
          onChange={(layout) => change({ layout })}
          onClose={() => setColumnsOpen(false)}
        />
      )}
    </MainPane>
  );
}

function scopeOf({ view: _, ...scope }: TableViewProps['place']): TableScope {
  return scope;
}

function useTableName(scope: TableScope): string {
  const { data: stories = [] } = useQuery(allStories);
  return nameOfTable(scope, stories.find(({ id }) => id === scope.story)?.name);
}

type ExportButtonProps = { readonly name: string } & {
  readonly input: Parameters<typeof exportTable>[1];
  readonly columns: Parameters<typeof exportTable>[2];
};

function ExportButton({ name, input, columns }: ExportButtonProps) {
  const [done, setDone] = useState<string>();
  const save = () => {
    setDone('');
    void exportTable(name, input, columns, (rows, total) => setDone(`${formatCount(rows)} of ${formatCount(total)}`))
      .catch(showFailure)
      .finally(() => setDone(undefined));
  };
  return (
    <>
      {done && <span className={styles.count}>{done}</span>}
      <IconButton label="Save as CSV" icon="download" disabled={done !== undefined} onClick={save} />
    </>
  );
}
