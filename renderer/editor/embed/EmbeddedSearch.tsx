import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import styles from '#renderer/editor/embed/Embed.module.css';
import { EmbedContent } from '#renderer/editor/embed/EmbedContent.tsx';
import { EmbeddedHit } from '#renderer/editor/embed/EmbeddedHit.tsx';
import { EmbedMessage } from '#renderer/editor/embed/EmbedFrame.tsx';
import { EmbedChainContext } from '#renderer/editor/embed/embed-chain.ts';
import { client, orpc } from '#renderer/rpc/client.ts';
import { savedSearchesQuery } from '#renderer/search/queries.ts';
import { openSaved } from '#renderer/search/use-saved-searches.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { savedSearchIdSchema } from '#shared/ids.ts';
import type { SavedSearch } from '#shared/search/saved-search.ts';

interface EmbeddedSearchProps {
  readonly id: string;
  readonly label: string;
  readonly onRemove: (() => void) | undefined;
}

/** What a saved search finds now, as a list in a note. */
export function EmbeddedSearch({ id, label, onRemove }: EmbeddedSearchProps) {
  const { data: searches, error } = useQuery(savedSearchesQuery);
  if (error && !searches) return <FailureNote error={error} />;
  if (!searches) return <Skeleton lines={2} label="Opening what is embedded" />;
  const search = searches.find((each) => each.id === id);
  if (!search) {
    return (
      <EmbedMessage label={label} onRemove={onRemove} onRestore={() => void restore(id)}>
        is no saved search of this vault any more.
      </EmbedMessage>
    );
  }
  return <FoundList search={search} />;
}

/** More are read where there is room for them. */
const mostShown = 10;

function FoundList({ search }: { readonly search: SavedSearch }) {
  const { name, query, sort, isGrouped } = search;
  const [note] = useContext(EmbedChainContext);
  const { data: found, error } = useQuery({
    // One more: the note that shows the list says its words too, and is not a thing it finds.
    ...orpc.search.query.queryOptions({
      input: { query, sort, isGrouped, isTyping: false, isExact: true, limit: mostShown + 1 },
    }),
    // What was found stays until there is something newer, so that a list does not jump at every key.
    placeholderData: (before) => before,
  });
  const others = found?.hits.filter(({ document }) => document.id !== note?.id);
  const hits = others?.slice(0, mostShown);
  const total = found && found.total - (found.hits.length - (others?.length ?? 0));
  return (
    <section className={styles.embed} aria-label={`Embedded search: ${name}`} contentEditable={false}>
      <header className={styles.head}>
        <button type="button" className={styles.title} onClick={() => openSaved(search)} title={query}>
          <Icon name="search" size={14} />
          <span dir="auto">{name}</span>
        </button>
        {total !== undefined && <span className={styles.count}>{formatCount(total)} found</span>}
      </header>
      <EmbedContent title={name}>
        {error && !found && <FailureNote error={error} />}
        {!found && !error && <Skeleton lines={2} label="Searching" />}
        {hits?.length === 0 && <p className={styles.message}>Nothing is found by {query} yet.</p>}
        {hits && hits.length > 0 && (
          <ol className={styles.hits} aria-label={`Found by ${name}`}>
            {hits.map((hit, row) => (
              <EmbeddedHit key={hit.document.id} hit={hit} search={search} row={row} />
            ))}
          </ol>
        )}
        {total !== undefined && total > mostShown && (
          <Button kind="quiet" size="small" onClick={() => openSaved(search)}>
            Show all {formatCount(total)}
          </Button>
        )}
      </EmbedContent>
    </section>
  );
}

async function restore(given: string): Promise<void> {
  try {
    const id = savedSearchIdSchema.safeParse(given).data;
    const { isRestored } = id ? await client.search.restoreSaved({ id }) : { isRestored: false };
    if (!isRestored) showToast({ icon: 'warning', message: 'It is not in the trash any more.' });
  } catch (error) {
    showFailure(error);
  }
}
