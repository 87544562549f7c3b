import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from '#renderer/ui/EditableTitle.module.css';

interface EditableTitleProps {
  readonly name: string;
  /** What the name belongs to, for the accessible name of the field: "entity". */
  readonly of: string;
  readonly maxLength?: number | undefined;
  readonly onRename: (name: string) => void;
}

/** A title that is renamed where it stands: press it, write, Enter keeps and Esc leaves it as it was. */
export function EditableTitle({ name, of, maxLength = 300, onRename }: EditableTitleProps) {
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  const isEditing = draft !== undefined;
  useEffect(() => {
    if (!isEditing) return;
    field.current?.focus();
    field.current?.select();
  }, [isEditing]);

  const keep = () => {
    const wanted = draft?.trim();
    setDraft(undefined);
    if (wanted && wanted !== name) onRename(wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else setDraft(undefined);
    // The button comes back with the next paint.
    requestAnimationFrame(() => title.current?.focus());
  };
  if (isEditing) {
    return (
      <input
        ref={field}
        className={styles.field}
        aria-label={`Name of the ${of}`}
        value={draft}
        maxLength={maxLength}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    );
  }
  return (
    <h1 className={styles.title}>
      <button ref={title} type="button" title={`Rename this ${of}`} onClick={() => setDraft(name)}>
        {name}
      </button>
    </h1>
  );
}
