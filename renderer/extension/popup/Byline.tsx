import { useState } from 'react';
import type { Edits, PageLook } from '#renderer/extension/messages.ts';
import styles from '#renderer/extension/popup/Byline.module.css';
import { formatDate } from '#renderer/ui/format.ts';

type BylineEdits = Pick<Edits, 'authors' | 'published'>;

interface BylineProps {
  readonly page: Pick<PageLook, 'address' | 'outlet' | 'authors' | 'published'>;
  readonly edited: BylineEdits;
  readonly onChange: (edited: BylineEdits) => void;
}

/** Where the page is from, who wrote it and when; one press opens author and date for a change. */
export function Byline({ page, edited, onChange }: BylineProps) {
  const [isOpen, setOpen] = useState(false);
  const authors = (edited.authors ?? page.authors).join(', ');
  const published = edited.published ?? page.published;
  if (!isOpen) {
    const facts = [page.outlet, authors, published === '' ? '' : formatDate(published)].filter((fact) => fact !== '');
    return (
      <button type="button" className={styles.line} title="Change author and date" onClick={() => setOpen(true)}>
        {facts.join(' · ')}
      </button>
    );
  }
  const change = (one: BylineEdits) => onChange({ ...edited, ...one });
  return (
    <div className={styles.fields}>
      <label className={styles.field}>
        <span>Author</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
          autoFocus
          className={styles.input}
          defaultValue={authors}
          placeholder="Unknown"
          onChange={(event) => change({ authors: namesOf(event.target.value) })}
        />
      </label>
      <label className={styles.field}>
        <span>Date</span>
        <input
          className={styles.input}
          type="date"
          defaultValue={/^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? ''}
          onChange={(event) => event.target.value !== '' && change({ published: event.target.value })}
        />
      </label>
    </div>
  );
}

const namesOf = (line: string) =>
  line
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
