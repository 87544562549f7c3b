import { type KeyboardEvent, useId, useState } from 'react';
import { changeMany, useManyJob } from '#renderer/documents/change-many.ts';
import { nameOf, type Targets } from '#renderer/documents/document-actions.ts';
import styles from '#renderer/documents/FilingDialog.module.css';
import { type FilingChoice, type FilingKind, filingChange, matching } from '#renderer/documents/filing-choices.ts';
import { useFilingChoices } from '#renderer/documents/use-filing-choices.ts';
import { client } from '#renderer/rpc/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';

interface FilingDialogProps {
  readonly kind: FilingKind;
  readonly targets: Targets;
  readonly onClose: () => void;
}

const mostAsked = 5000;
const mostShown = 100;

/** Chooses stories or tags for documents, one or many: what only some of them have is given to all, and then taken away. */
export function FilingDialog({ kind, targets, onClose }: FilingDialogProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const isBusy = useManyJob((state) => state.job !== undefined);
  const choices = useFilingChoices(kind, targets.ids.slice(0, mostAsked));
  const shown = matching(choices, query).slice(0, mostShown);
  const wanted = query
    .trim()
    .replace(/^#+/, '')
    .replace(/^\/+|\/+$/g, '');
  const isNew = wanted !== '' && !choices.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const rows = [...shown, ...(isNew ? ['new' as const] : [])];
  const at = Math.min(active, rows.length - 1);
  const what = nameOf(targets.ids, targets.rows);

  const take = async (row: FilingChoice | 'new' | undefined) => {
    if (!row || isBusy) return;
    const choice = row === 'new' ? await made(kind, wanted) : row;
    setQuery('');
    if (choice) await changeMany(filingChange(kind, choice, targets.ids, what));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === 'Enter') void take(rows[at]).catch(showFailure);
    else if (to === undefined) return;
    else setActive(Math.max(0, Math.min(rows.length - 1, to)));
    event.preventDefault();
  };
  return (
    <Dialog
      title={`${kind === 'story' ? 'Stories' : 'Tags'} of ${what}`}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <input
        className={styles.field}
        role="combobox"
        aria-label={kind === 'story' ? 'Find or name a story' : 'Find or name a tag'}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={kind === 'story' ? 'Find or name a story' : 'Find or name a tag'}
        maxLength={100}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className={styles.choices} role="listbox" aria-multiselectable aria-label="Choices">
        {rows.map((row, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
          <div
            key={row === 'new' ? row : row.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={row !== 'new' && row.state === 'all'}
            aria-label={row === 'new' ? undefined : labelOf(row)}
            className={styles.choice}
            data-active={place === at || undefined}
            onClick={() => void take(row).catch(showFailure)}
          >
            <span className={styles.check} data-state={row === 'new' ? undefined : row.state}>
              {row === 'new' ? <Icon name="plus" /> : checkOf(row)}
            </span>
            <span className={styles.name}>{row === 'new' ? newName(kind, wanted) : row.name}</span>
            {row !== 'new' && row.state === 'some' && (
              <span className={styles.count}>
                {formatCount(row.count)} of {formatCount(targets.ids.length)}
              </span>
            )}
          </div>
        ))}
        {rows.length === 0 && (
          <p className={styles.none}>
            {kind === 'story' ? 'No stories yet: type a name to make one.' : 'No tags yet: type one.'}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function newName(kind: FilingKind, name: string): string {
  return kind === 'story' ? `New story “${name}”` : `New tag #${name}`;
}

function labelOf({ name, state }: FilingChoice): string {
  return state === 'some' ? `${name}, some of them` : name;
}

function checkOf({ state }: FilingChoice) {
  if (state === 'none') return null;
  return <Icon name={state === 'all' ? 'check' : 'minus'} size={14} />;
}

async function made(kind: FilingKind, name: string): Promise<FilingChoice | undefined> {
  if (kind === 'tag') return { id: name, name, count: 0, state: 'none' };
  const story = await client.stories.create({ name });
  return { id: story.id, name: story.name, count: 0, state: 'none' };
}
