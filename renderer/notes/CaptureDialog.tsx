import { type KeyboardEvent, useId, useState } from 'react';
import { useKeyboard, writeKeys } from '#renderer/app/keys.ts';
import { go } from '#renderer/app/navigation.ts';
import { namedTargets } from '#renderer/editor/reference/named-targets.ts';
import styles from '#renderer/notes/CaptureDialog.module.css';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { explainFailure } from '#renderer/ui/explain-failure.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { NoteId } from '#shared/ids.ts';
import { rootNode } from '#shared/notes/editor-state.ts';
import { linesAsTyped } from '#shared/notes/lines-as-typed.ts';
import { readListLine } from '#shared/notes/list-lines.ts';
import { wikiLabelsOf } from '#shared/notes/markdown/split-wiki-links.ts';

interface CaptureDialogProps {
  readonly onClose: () => void;
}

/** Words that were not saved when the dialog was closed; they are there again when it is opened. */
let draft = '';

/** A few words into today's note, or a new one, without leaving what is open. */
export function CaptureDialog({ onClose }: CaptureDialogProps) {
  const formId = useId();
  const [text, setText] = useState(draft);
  const [place, setPlace] = useState<'today' | 'new'>('today');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isMac = useKeyboard((state) => state.platform === 'mac');

  const save = async () => {
    if (text.trim() === '' || isBusy) return;
    setBusy(true);
    try {
      const id = place === 'today' ? (await client.notes.capture({ text })).id : await newNote(text);
      draft = '';
      onClose();
      showToast({
        icon: 'check',
        message: place === 'today' ? 'Captured in today’s note' : 'Captured in a new note',
        action: { label: 'Open', run: () => go({ view: 'notes', note: id }) },
      });
    } catch (failed) {
      setError(failed);
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      title="Quick capture"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} isBusy={isBusy} disabled={text.trim() === ''}>
            Save <kbd className={styles.keys}>{writeKeys('Mod+Enter').replace('Enter', '↵')}</kbd>
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <textarea
          className={styles.field}
          aria-label="What to capture"
          placeholder="A thought, a lead, a line to check"
          rows={5}
          dir="auto"
          spellCheck
          value={text}
          onChange={(event) => {
            draft = event.target.value;
            setText(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Segments
          label="Where to"
          selected={place}
          choices={[
            { id: 'today', label: 'Today’s note' },
            { id: 'new', label: 'A new note' },
          ]}
          onSelect={setPlace}
        />
        {error !== undefined && (
          <p className={styles.failure} role="alert">
            {explainFailure(error).happened} What you typed is still here.
          </p>
        )}
      </form>
    </Dialog>
  );
}

const longestTitle = 80;

/** The first line is the title, when it is short enough for one and no item of a list. */
async function newNote(text: string): Promise<NoteId> {
  const [first = '', ...rest] = text.trim().split('\n');
  const isTitled = first.length <= longestTitle && !readListLine(first);
  const words = isTitled ? rest.join('\n').trim() : text.trim();
  const targets = await namedTargets(wikiLabelsOf(words));
  const state = { root: rootNode(linesAsTyped(words, (label) => targets.get(label))) };
  const { id } = await client.notes.create({ title: isTitled ? first.trim() : '', state });
  return id;
}
