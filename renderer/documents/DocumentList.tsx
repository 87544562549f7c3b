import { type KeyboardEvent, type MouseEvent, useEffect, useId, useState } from 'react';
import { openAddClip } from '#renderer/app/add-clip.ts';
import { openBeside } from '#renderer/app/beside.ts';
import { isInSequence } from '#renderer/app/commands.ts';
import { useKeyboard } from '#renderer/app/keys.ts';
import { ListPane } from '#renderer/app/ListPane.tsx';
import { focusPlace } from '#renderer/app/move-to-pane.ts';
import { go, openTarget, type Place } from '#renderer/app/navigation.ts';
import { setActiveRow } from '#renderer/documents/active-row.ts';
import { BulkBar } from '#renderer/documents/BulkBar.tsx';
import styles from '#renderer/documents/DocumentList.module.css';
import { DocumentRowView, groupsOf } from '#renderer/documents/DocumentRowView.tsx';
import { actionOfKey, type DocumentAction, type Targets } from '#renderer/documents/document-actions.ts';
import { listOfPlace, type PlaceList, tablePlaceOf } from '#renderer/documents/list-of-place.ts';
import { ShelfSwitch } from '#renderer/documents/ShelfSwitch.tsx';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { useDocumentActions } from '#renderer/documents/use-document-actions.tsx';
import { useDocumentList } from '#renderer/documents/use-document-list.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { useRowPress } from '#renderer/documents/use-row-press.ts';
import { useSelection } from '#renderer/documents/use-selection.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { makeTemplate } from '#renderer/notes/make-template.ts';
import { TagMenu } from '#renderer/tags/TagMenu.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { type HeldKeys, useHeldKeys, useReadyFor } from '#renderer/ui/use-held-keys.ts';
import { WaitingList } from '#renderer/ui/WaitingList.tsx';
import type { DocumentRow } from '#shared/documents/types.ts';
import type { DocumentId } from '#shared/ids.ts';

interface DocumentListProps {
  readonly place: Place;
}

/** The list pane of the inbox, the notes, the clips, a tag. */
export function DocumentList({ place }: DocumentListProps) {
  const list = listOfPlace(place);
  if (!list) return null;
  return <Listed key={list.label} list={list} place={place} />;
}

function Listed({ list, place }: { readonly list: PlaceList; readonly place: Place }) {
  const { rows, total, documents, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useDocumentList(list.scope);
  const listId = useId();
  const held = useHeldKeys(listId);
  const newNote = useNewNote();
  const [add, addLabel] = list.scope.templates
    ? [() => void makeTemplate(null), 'New template']
    : list.scope.kind === 'note'
      ? [newNote, 'New note']
      : [() => openAddClip(), 'Add a clip'];
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  return (
    <ListPane
      label={list.label}
      count={documents}
      actions={
        <>
          <IconButton label="Show as a table" icon="table" onClick={() => go(tablePlaceOf(place))} />
          {place.view === 'tag' && <TagMenu tag={place.tag} />}
          <IconButton label={addLabel} icon="plus" onClick={add} />
        </>
      }
    >
      {(place.view === 'inbox' || place.view === 'clips') && <ShelfSwitch place={place} />}
      {error && (
        <div className={styles.failure}>
          <FailureNote error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {isPending && (
        <WaitingList id={listId} label={list.label} lines={9} onKeyDown={(event) => holdListKey(event, held)} />
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState
          icon={list.icon}
          title={list.emptyTitle}
          action={
            list.scope.shelf ? (
              <Button icon="clip" onClick={() => go({ view: 'clips' })}>
                Show all clips
              </Button>
            ) : (
              <Button icon="plus" onClick={add}>
                {addLabel}
              </Button>
            )
          }
        >
          {list.emptyWords}
        </EmptyState>
      )}
      {rows.length > 0 && <Rows id={listId} held={held} list={list} rows={rows} total={total} onNearEnd={more} />}
    </ListPane>
  );
}

/** What the rows would take, they take when they are there. */
function holdListKey(event: KeyboardEvent, held: HeldKeys): void {
  const isMod = event.ctrlKey || event.metaKey;
  const isForRows =
    nextActive(event, 0, 1) !== undefined ||
    event.key === 'Enter' ||
    isDelete(event) ||
    (event.key.toLowerCase() === 'a' && isMod && !event.altKey) ||
    (isSingleKey(event) && (event.key === 'x' || actionOfKey(event.key) !== undefined));
  if (!isForRows) return;
  held.hold(event);
  event.preventDefault();
  event.stopPropagation();
}

interface RowsProps {
  readonly id: string;
  readonly held: HeldKeys;
  readonly list: PlaceList;
  readonly rows: readonly DocumentRow[];
  readonly total: number;
  readonly onNearEnd: () => void;
}

function Rows({ id, held, list, rows, total, onNearEnd }: RowsProps) {
  useReadyFor(held, true);
  const [activeId, setActiveId] = useState<DocumentId | undefined>(list.selected ?? rows[0]?.id);
  // A row that is gone gives its place to the one that moved up.
  const [lastActive, setLastActive] = useState(0);
  const found = rows.findIndex((row) => row.id === activeId);
  const active = found >= 0 ? found : Math.min(lastActive, rows.length - 1);
  const activeRow = rows[active];
  const selection = useSelection(list.scope, rows);
  const actions = useDocumentActions((action) => {
    if (action === 'archive' || action === 'trash' || list.scope.inbox || list.scope.shelf) selection.clear();
  });
  useEffect(() => {
    if (list.selected) setActiveId(list.selected);
  }, [list.selected]);
  useEffect(() => {
    if (active >= rows.length - 20) onNearEnd();
  }, [active, rows.length, onNearEnd]);
  useEffect(() => setActiveRow(activeRow), [activeRow]);

  const activate = (at: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, at));
    setLastActive(to);
    setActiveId(rows[to]?.id);
    return rows[to]?.id;
  };
  const open = (row: DocumentRow) => {
    setActiveId(row.id);
    const target = targetOfRow(row);
    if (list.scope.templates && target.kind === 'note') go({ view: 'templates', note: target.id });
    else openTarget(target);
  };
  const act = (action: DocumentAction) => {
    if (!activeRow) return;
    setLastActive(active);
    selection.whenKnown((chosen) => {
      // Whatever goes leaves the keyboard on the row after it.
      if (action === 'trash' && !chosen) setActiveId(rows[active + 1]?.id);
      actions.run(action, chosen ?? { ids: [activeRow.id], rows: [activeRow] });
    });
  };
  const press = (event: MouseEvent, row: DocumentRow) => {
    if (event.shiftKey) selection.extend(activeRow?.id, row.id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(row.id);
    else return open(row);
    setActiveId(row.id);
  };
  const rowPress = useRowPress((event, rowId) => {
    const row = rows.find((one) => `${id}-${one.id}` === rowId);
    if (row) press(event, row);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (held.isHolding) return holdListKey(event, held);
    const to = nextActive(event, active, rows.length);
    const action = isDelete(event) ? 'trash' : isSingleKey(event) ? actionOfKey(event.key) : undefined;
    if (to !== undefined) {
      const reached = activate(to);
      if (event.shiftKey && activeRow && reached) selection.draw(activeRow.id, reached);
    } else if (event.key === 'Enter' && activeRow && (event.ctrlKey || event.metaKey))
      openBeside(targetOfRow(activeRow));
    else if (event.key === 'Enter' && activeRow) open(activeRow);
    else if (event.key === 'Escape' && !selection.isEmpty()) selection.clear();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey) selection.all();
    else if (event.key === 'x' && isSingleKey(event) && activeRow) selection.toggle(activeRow.id);
    else if (action) act(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const groups = groupsOf(rows, new Date());
  return (
    <>
      <VirtualRows
        count={rows.length}
        active={active}
        onNearEnd={onNearEnd}
        keyOf={(at) => rows[at]?.id ?? at}
        container={{
          id,
          role: 'listbox',
          'aria-label': list.label,
          'aria-multiselectable': true,
          'aria-activedescendant': `${id}-${activeRow?.id}`,
          tabIndex: 0,
          onKeyDown,
          ...rowPress,
        }}
      >
        {(at) => {
          const row = rows[at];
          return (
            row && (
              <DocumentRowView
                row={row}
                group={groups[at]}
                id={`${id}-${row.id}`}
                position={at + 1}
                total={total}
                isOpen={row.id === list.selected}
                isChosen={selection.targets && selection.has(row.id)}
                isActive={at === active}
              />
            )
          );
        }}
      </VirtualRows>
      <BulkBar
        targets={selection.targets ?? noTargets}
        onAction={act}
        onClear={() => {
          selection.clear();
          focusPlace();
        }}
      />
      {actions.dialogs}
    </>
  );
}

const noTargets: Targets = { ids: [], rows: [] };

/** Not the second of a sequence: the E of G then E leads to the entities and archives nothing. */
export function isSingleKey({ ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  return useKeyboard.getState().singleKeys && !ctrlKey && !metaKey && !altKey && !isInSequence(nativeEvent);
}

/** The key that a Mac calls delete is Backspace. */
export function isDelete({ key }: KeyboardEvent): boolean {
  return key === 'Delete' || (key === 'Backspace' && useKeyboard.getState().platform === 'mac');
}

const pageRows = 8;

function nextActive(event: KeyboardEvent, active: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
    case 'j':
      return active + 1;
    case 'ArrowUp':
    case 'k':
      return active - 1;
    case 'PageDown':
      return active + pageRows;
    case 'PageUp':
      return active - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
