import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from '#renderer/app/palette/Palette.module.css';
import { PaletteFoot } from '#renderer/app/palette/PaletteFoot.tsx';
import { PalettePreview } from '#renderer/app/palette/PalettePreview.tsx';
import { PaletteRowView } from '#renderer/app/palette/PaletteRowView.tsx';
import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import { type PaletteScope, scopeOf } from '#renderer/app/palette/palette-scope.ts';
import { closePalette, usePalette } from '#renderer/app/palette/palette-state.ts';
import { takeRow } from '#renderer/app/palette/take-row.ts';
import { usePaletteRows } from '#renderer/app/palette/use-palette-rows.ts';
import { keepPinned } from '#renderer/search/keep-pinned.ts';
import { useVisits } from '#renderer/search/visit.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useKeptSteps } from '#renderer/ui/use-kept-steps.ts';

/** Jump: one list for places, things, texts and commands. */
export function Palette() {
  const { isOpen, initial } = usePalette();
  const dialog = useRef<HTMLDialogElement>(null);
  useVisits();
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Jump"
      onClose={closePalette}
      onClick={(event) => event.target === event.currentTarget && closePalette()}
    >
      {isOpen && <PaletteSheet initial={initial} />}
    </dialog>
  );
}

const rowsOfPage = 8;
const keyOf = ({ key }: PaletteRow) => key;

function PaletteSheet({ initial }: { readonly initial: string }) {
  const id = useId();
  const answers = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(initial);
  const [scope, setScope] = useState<PaletteScope>();
  const [activeKey, setActiveKey] = useState<string>();
  // What was gone through stays where it is when more is found.
  const [pinned, setPinned] = useState<readonly PaletteRow[]>([]);
  const found = usePaletteRows(typed, scope);
  const rows = keepPinned(pinned, found.rows, keyOf, false);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.key === activeKey),
  );
  const activeRow = rows[active];
  useEffect(() => {
    if (activeRow) document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active, activeRow]);

  const write = (next: string, within = scope) => {
    setTyped(next);
    setScope(within);
    setActiveKey(undefined);
    setPinned([]);
  };
  const moveTo = (at: number) => {
    setActiveKey(rows[at]?.key);
    setPinned(found.isBehind ? [] : rows.slice(0, at + 1));
  };
  const searchInside = (row = activeRow) => {
    const inside = !scope && row ? scopeOf(row) : undefined;
    if (inside) write('', inside);
  };
  // Keys are meant for what was typed, not for what was found before it.
  const press = useKeptSteps<'open' | 'inside'>({
    key: JSON.stringify([scope, typed]),
    count: rows.length,
    active,
    isHere: !found.isBehind,
    isWhole: !found.isBehind,
    hasRow: (at) => rows[at] !== undefined,
    onMove: moveTo,
    onTake: (at, how) => {
      const row = rows[at];
      if (how === 'inside') searchInside(row);
      else if (row) takeRow(row, scope, answers);
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: rowsOfPage, PageUp: -rowsOfPage }[event.key];
    if (by !== undefined) press({ type: 'by', rows: by });
    else if (event.key === 'Enter') press({ type: 'take', how: 'open' });
    else if (event.key === 'Tab' && !event.shiftKey) press({ type: 'take', how: 'inside' });
    else if (scope && (event.key === 'Escape' || (event.key === 'Backspace' && typed === ''))) {
      setScope(undefined);
      write('', undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.field}>
        <Icon name="search" size={18} />
        {scope && (
          <span className={styles.scope}>
            <span>in</span> {scope.label}
          </span>
        )}
        <input
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the field is what the dialog was opened for
          autoFocus
          type="text"
          role="combobox"
          aria-label={scope ? `Search in ${scope.label}` : 'Jump to'}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeRow && `${id}-${active}`}
          className={styles.input}
          placeholder={scope ? 'Words to look for' : 'Jump to a note, clip, story or entity'}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <kbd className={styles.cap}>esc</kbd>
      </div>
      <div className={styles.columns}>
        <div id={`${id}-list`} className={styles.list} role="listbox" aria-label="Results">
          {rows.map((row, at) => (
            <Fragment key={row.key}>
              {row.group !== rows[at - 1]?.group && (
                <div className={styles.heading} role="presentation">
                  {row.group}
                </div>
              )}
              <PaletteRowView
                id={`${id}-${at}`}
                row={row}
                isActive={row === activeRow}
                onTake={() => takeRow(row, scope, answers)}
                onPoint={() => moveTo(at)}
              />
            </Fragment>
          ))}
          {rows.length === 0 && <p className={styles.nothing}>{nothingWords(scope, typed)}</p>}
        </div>
        <PalettePreview row={activeRow} />
      </div>
      <PaletteFoot
        canSearchInside={!scope && activeRow !== undefined && scopeOf(activeRow) !== undefined}
        onSearchInside={() => {
          searchInside();
          field.current?.focus();
        }}
        onPrefix={(prefix) => {
          write(prefix, undefined);
          setScope(undefined);
          field.current?.focus();
        }}
      />
    </div>
  );
}

function nothingWords(scope: PaletteScope | undefined, typed: string): string {
  if (!scope) return 'Nothing is named like this.';
  if (typed.trim() === '') return `Write what to look for in ${scope.label}.`;
  return `Nothing in ${scope.label} says this.`;
}
