import { type KeyboardEvent, useId, useState } from 'react';
import styles from '#renderer/documents/FilingDialog.module.css';
import { type FilingChoice, type FilingKind, matching } from '#renderer/documents/filing-choices.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface FilingChoicesProps {
  readonly kind: FilingKind;
  readonly choices: readonly FilingChoice[];
  /** How many things are filed. */
  readonly total: number;
  /** While a change is on its way nothing is taken. */
  readonly isBusy: boolean;
  readonly onTake: (choice: FilingChoice) => void;
  /** A name that no choice has. */
  readonly onNew: (name: string) => void;
}

const mostShown = 100;

/** A field that finds a story or a tag by what is typed, and the choices; the arrow keys choose, Enter takes. */
export function FilingChoices({ kind, choices, total, isBusy, onTake, onNew }: FilingChoicesProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const shown = matching(choices, query).slice(0, mostShown);
  const wanted = query
    .trim()
    .replace(/^#+/, '')
    .replace(/^\/+|\/+$/g, '');
  const isNew = wanted !== '' && !choices.some(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const rows = [...shown, ...(isNew ? ['new' as const] : [])];
  const at = Math.min(active, rows.length - 1);

  const take = (row: FilingChoice | 'new' | undefined) => {
    if (!row || isBusy) return;
    setQuery('');
    if (row === 'new') onNew(wanted);
    else onTake(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === 'Enter') take(rows[at]);
    else if (to === undefined) return;
    else setActive(Math.max(0, Math.min(rows.length - 1, to)));
    event.preventDefault();
  };
  return (
    <>
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
            onClick={() => take(row)}
          >
            <span className={styles.check} data-state={row === 'new' ? undefined : row.state}>
              {row === 'new' ? <Icon name="plus" /> : checkOf(row)}
            </span>
            <span className={styles.name}>{row === 'new' ? newName(kind, wanted) : row.name}</span>
            {row !== 'new' && row.state === 'some' && (
              <span className={styles.count}>
                {formatCount(row.count)} of {formatCount(total)}
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
    </>
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
