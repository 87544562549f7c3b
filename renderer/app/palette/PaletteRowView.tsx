import { writeKeys } from '#renderer/app/keys.ts';
import styles from '#renderer/app/palette/PaletteRowView.module.css';
import type { PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import { markText } from '#renderer/search/mark-text.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatDetail, formatListDate } from '#renderer/ui/format.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { SwitcherKind } from '#shared/search/switcher.ts';
import type { Span } from '#shared/spans.ts';

interface PaletteRowViewProps {
  readonly id: string;
  readonly row: PaletteRow;
  readonly isActive: boolean;
  readonly onTake: () => void;
  readonly onPoint: () => void;
}

const kindIcons: Readonly<Record<SwitcherKind, IconName>> = {
  note: 'note',
  clip: 'clip',
  entity: 'person',
  story: 'stories',
  heading: 'text',
  tag: 'tag',
  search: 'search',
  command: 'forward',
};

export function PaletteRowView({ id, row, isActive, onTake, onPoint }: PaletteRowViewProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the combobox has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-description={row.group}
      className={styles.row}
      onClick={onTake}
      // A list that changes under a resting pointer chooses nothing.
      onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && !isActive && onPoint()}
    >
      <span className={styles.icon}>
        <RowIcon row={row} />
      </span>
      <span className={styles.title}>
        <RowTitle row={row} />
      </span>
      <span className={styles.detail}>
        <RowDetail row={row} />
      </span>
      {isActive && <kbd className={styles.take}>↵</kbd>}
    </div>
  );
}

function RowIcon({ row }: { readonly row: PaletteRow }) {
  switch (row.kind) {
    case 'search':
      return <Icon name="search" />;
    case 'command':
      return <Icon name={row.command.icon ?? 'forward'} />;
    case 'text':
      return <Icon name={row.hit.document.kind} />;
    case 'passage':
      return <Icon name="text" />;
    case 'entry': {
      const { entityType, kind } = row.entry;
      return entityType ? <EntityMark type={entityType} size={10} /> : <Icon name={kindIcons[kind]} />;
    }
    default:
      return row satisfies never;
  }
}

function RowTitle({ row }: { readonly row: PaletteRow }) {
  switch (row.kind) {
    case 'search':
      return (
        <>
          Search everything for “<b>{row.query}</b>”
        </>
      );
    case 'command':
      return <Marked text={row.command.title} marks={row.marks} />;
    case 'text':
      return (
        <>
          {row.hit.document.title || 'Untitled'}
          {row.hit.snippet !== '' && (
            <span className={styles.snippet}>
              <Marked text={row.hit.snippet} marks={row.hit.marks} />
            </span>
          )}
        </>
      );
    case 'passage':
      return <Marked text={row.text} marks={row.marks} />;
    case 'entry':
      return <Marked text={row.entry.title || 'Untitled'} marks={row.entry.marks} />;
    default:
      return row satisfies never;
  }
}

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return markText(text, marks).map(({ start, words, isMarked }) => (isMarked ? <b key={start}>{words}</b> : words));
}

function RowDetail({ row }: { readonly row: PaletteRow }) {
  switch (row.kind) {
    case 'search':
    case 'passage':
      return null;
    case 'command':
      return row.command.keys && <kbd>{writeKeys(row.command.keys)}</kbd>;
    case 'text': {
      const { outlet, at, published } = row.hit.document;
      return [outlet, formatListDate(published ?? at)].filter(Boolean).join(' · ');
    }
    case 'entry': {
      const { alias, detail, entityType } = row.entry;
      const type = entityType && entityTypeLabels[entityType].one;
      return [alias?.name, type, formatDetail(detail)].filter(Boolean).join(' · ');
    }
    default:
      return row satisfies never;
  }
}
