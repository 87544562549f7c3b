import { writeKeys } from '#renderer/app/keys.ts';
import styles from '#renderer/app/palette/PaletteRowView.module.css';
import { matchedParts, type PaletteRow } from '#renderer/app/palette/palette-rows.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatDetail } from '#renderer/ui/format.ts';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { TargetKind } from '#shared/targets.ts';

interface PaletteRowViewProps {
  readonly id: string;
  readonly row: PaletteRow;
  readonly words: string;
  readonly isActive: boolean;
  readonly onTake: () => void;
  readonly onPoint: () => void;
}

const kindIcons: Readonly<Record<TargetKind, IconName>> = {
  note: 'note',
  clip: 'clip',
  entity: 'person',
  story: 'stories',
};

export function PaletteRowView({ id, row, words, isActive, onTake, onPoint }: PaletteRowViewProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the combobox has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names its active option
    <div id={id} role="option" aria-selected={isActive} className={styles.row} onClick={onTake} onPointerMove={onPoint}>
      <span className={styles.icon}>
        <RowIcon row={row} />
      </span>
      <span className={styles.title}>
        <RowTitle row={row} words={words} />
      </span>
      <span className={styles.detail}>
        <RowDetail row={row} />
      </span>
      {isActive && <kbd className={styles.take}>↵</kbd>}
    </div>
  );
}

function RowIcon({ row }: { readonly row: PaletteRow }) {
  if (row.kind === 'search') return <Icon name="search" />;
  if (row.kind === 'command') return <Icon name={row.command.icon ?? 'forward'} />;
  const { entityType, target } = row.suggestion;
  return entityType ? <EntityMark type={entityType} size={10} /> : <Icon name={kindIcons[target.kind]} />;
}

function RowTitle({ row, words }: { readonly row: PaletteRow; readonly words: string }) {
  if (row.kind === 'search') {
    return (
      <>
        Search everything for “<b>{row.query}</b>”
      </>
    );
  }
  const title = row.kind === 'command' ? row.command.title : row.suggestion.title || 'Untitled';
  return matchedParts(title, words).map((part) => (part.isMatch ? <b key={part.text}>{part.text}</b> : part.text));
}

function RowDetail({ row }: { readonly row: PaletteRow }) {
  if (row.kind === 'search') return null;
  if (row.kind === 'command') return row.command.keys && <kbd>{writeKeys(row.command.keys)}</kbd>;
  const { alias, detail, entityType } = row.suggestion;
  const type = entityType && entityTypeLabels[entityType].one;
  return [alias, type, formatDetail(detail)].filter(Boolean).join(' · ');
}
