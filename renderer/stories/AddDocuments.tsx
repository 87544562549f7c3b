import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import styles from '#renderer/stories/AddDocuments.module.css';
import { documentsMatching, fileInStory } from '#renderer/stories/queries.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatDetail } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import { documentIdSchema } from '#shared/ids.ts';
import type { StoryPage } from '#shared/stories/types.ts';
import { keyOfTarget } from '#shared/targets.ts';

interface AddDocumentsProps {
  readonly story: StoryPage;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Files clips and notes in a story, one press each; it stays open for the next. */
export function AddDocuments({ story, isOpen, onClose }: AddDocumentsProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The dialog has just been opened, and has given the focus to its first button.
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  return (
    <Dialog title={`Add to ${story.name}`} isOpen={isOpen} onClose={onClose}>
      <Picker story={story} field={field} />
    </Dialog>
  );
}

interface PickerProps {
  readonly story: StoryPage;
  readonly field: RefObject<HTMLInputElement | null>;
}

function Picker({ story, field }: PickerProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { data = [], error } = useQuery(documentsMatching(query));
  const { mutate: file } = useMutation(fileInStory);
  const filed = new Set<string>(story.documents.map((row) => row.id));
  const at = Math.min(active, Math.max(0, data.length - 1));
  const toggle = ({ target, title }: Suggestion) => {
    const documentId = documentIdSchema.parse(target.id);
    const isFiled = filed.has(target.id);
    file(
      { documentIds: [documentId], ...(isFiled ? { remove: story.id } : { add: story.id }) },
      { onSuccess: () => showToast({ message: `${title} ${isFiled ? 'taken out of' : 'added to'} ${story.name}` }) },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    const choice = data[at];
    if (to !== undefined) setActive(Math.max(0, Math.min(data.length - 1, to)));
    else if (event.key === 'Enter' && choice) toggle(choice);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-label="Find a clip or note"
        aria-controls={id}
        aria-expanded={data.length > 0}
        aria-activedescendant={data.length > 0 ? `${id}-${at}` : undefined}
        placeholder="Find a clip or note"
        value={query}
        maxLength={200}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {error && <FailureNote error={error} />}
      <div id={id} className={styles.choices} role="listbox" aria-label="Clips and notes">
        {data.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for the rows
          <div
            key={keyOfTarget(choice.target)}
            id={`${id}-${place}`}
            className={styles.choice}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            aria-checked={filed.has(choice.target.id)}
            onClick={() => toggle(choice)}
          >
            <Icon name={choice.target.kind === 'note' ? 'note' : 'clip'} />
            <span className={styles.title}>{choice.title || 'Untitled'}</span>
            <span className={styles.detail}>{formatDetail(choice.detail)}</span>
            {filed.has(choice.target.id) && <Icon name="check" />}
          </div>
        ))}
        {data.length === 0 && <p className={styles.detail}>Nothing has this in its title.</p>}
      </div>
    </>
  );
}
