import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import styles from '#renderer/clips/quotes/ChooseNote.module.css';
import { quoteInto, quoteIntoNewNote, quoteIntoNote } from '#renderer/clips/quotes/quote-into-note.ts';
import { closeQuoteRequest, useQuoteRequest } from '#renderer/clips/quotes/quote-request.ts';
import { registerQuoteTarget } from '#renderer/notes/quote-target.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatDetail } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Takes what is quoted, and asks which note it goes into where that is not clear; the newest are listed first, and what is typed may be a new one. */
export function ChooseNote() {
  const passage = useQuoteRequest((state) => state.passage);
  useEffect(() => registerQuoteTarget(({ clip, version, span }) => void quoteIntoNote({ clip, version, ...span })), []);
  return (
    <Dialog title="Quote into a note" isOpen={passage !== undefined} onClose={closeQuoteRequest}>
      {passage && <NoteField />}
    </Dialog>
  );
}

function NoteField() {
  const passage = useQuoteRequest((state) => state.passage);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const query = typed.trim();
  const { data: notes = [] } = useQuery({
    ...orpc.documents.suggest.queryOptions({ input: { query: query.slice(0, 200), kinds: ['note'], limit: 12 } }),
    placeholderData: keepPreviousData,
  });
  const isNew = !notes.some(({ title }) => title.toLowerCase() === query.toLowerCase());
  const rows = [
    ...notes.map(({ target, title, detail }) => ({
      key: target.id as string,
      title: title || 'Untitled',
      detail: formatDetail(detail),
      take: () => passage && target.kind === 'note' && void quoteInto(passage, target.id),
    })),
    ...(isNew
      ? [
          {
            key: 'new',
            title: query === '' ? 'New note' : `New note “${query}”`,
            detail: '',
            take: () => passage && void quoteIntoNewNote(passage, query),
          },
        ]
      : []),
  ];
  const active = Math.min(at, rows.length - 1);
  const pick = (place: number) => {
    closeQuoteRequest();
    rows[place]?.take();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(rows.length - 1, to)));
    else if (event.key === 'Enter') pick(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        data-autofocus
        type="text"
        role="combobox"
        aria-label="Note"
        aria-expanded="true"
        aria-controls={`${id} list`}
        aria-autocomplete="list"
        aria-activedescendant={`${id} ${active}`}
        className={styles.field}
        placeholder="Type a title"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id} list`} role="listbox" aria-label="Notes" className={styles.list}>
        {rows.map((row, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for its choices
          <div
            key={row.key}
            id={`${id} ${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={styles.row}
            onPointerMove={() => setAt(place)}
            onClick={() => pick(place)}
          >
            <Icon name={row.key === 'new' ? 'plus' : 'note'} />
            <span className={styles.title} dir="auto">
              {row.title}
            </span>
            <span className={styles.detail}>{row.detail}</span>
          </div>
        ))}
      </div>
    </>
  );
}
