import { type FormEvent, useId, useState } from 'react';
import styles from '#renderer/search/NameSearch.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface NameSearchProps {
  readonly title: string;
  readonly initial: string;
  readonly isOpen: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a search. */
export function NameSearch({ title, initial, isOpen, onName, onClose }: NameSearchProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} size="small">
      <NameForm initial={initial} onName={onName} onClose={onClose} />
    </Dialog>
  );
}

function NameForm({ initial, onName, onClose }: Pick<NameSearchProps, 'initial' | 'onName' | 'onClose'>) {
  const id = useId();
  const [name, setName] = useState(initial);
  const clean = name.replace(/\s+/gu, ' ').trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (clean === '') return;
    onName(clean);
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>Name</label>
      <input
        id={id}
        className={styles.field}
        value={name}
        maxLength={300}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" kind="primary" disabled={clean === ''}>
          Save
        </Button>
      </div>
    </form>
  );
}
