import { useCommand } from '#renderer/app/commands.ts';
import { clipListOf, go, useNavigation } from '#renderer/app/navigation.ts';
import styles from '#renderer/documents/ListPosition.module.css';
import { listOfPlace, type PlaceList } from '#renderer/documents/list-of-place.ts';
import { useDocumentList } from '#renderer/documents/use-document-list.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { clipIdSchema } from '#shared/ids.ts';

/** Where the open clip stands in the list it was opened from, with the ways to the one before and after. */
export function ListPosition() {
  const place = useNavigation((state) => state.place);
  const list = listOfPlace(place);
  if (!list?.selected || (place.view !== 'inbox' && place.view !== 'clips')) return null;
  // What was opened from a search stands among its results.
  if (place.view === 'clips' && place.hit) return null;
  return <Position list={list} />;
}

function Position({ list }: { readonly list: PlaceList }) {
  const { rows, total, hasNextPage, fetchNextPage } = useDocumentList(list.scope);
  const at = rows.findIndex((row) => row.id === list.selected);
  const show = (row: (typeof rows)[number] | undefined) => {
    const from = clipListOf(useNavigation.getState().place);
    if (row) go({ ...from, clip: clipIdSchema.parse(row.id) }, { replace: true });
  };
  const previous = () => show(rows[at - 1]);
  const next = () => {
    if (at === rows.length - 1 && hasNextPage) void fetchNextPage();
    show(rows[at + 1]);
  };
  useCommand({ id: 'previous-clip', title: 'Previous clip', keys: 'K', icon: 'up', run: previous });
  useCommand({ id: 'next-clip', title: 'Next clip', keys: 'J', icon: 'down', run: next });
  if (at < 0) return null;
  return (
    <div className={styles.position}>
      <span className={styles.words}>
        {formatCount(at + 1)} of {formatCount(total)}
      </span>
      <IconButton label="Previous clip" icon="up" keys="K" disabled={at === 0} onClick={previous} />
      <IconButton label="Next clip" icon="down" keys="J" disabled={at === total - 1} onClick={next} />
    </div>
  );
}
