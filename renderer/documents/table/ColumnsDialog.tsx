import styles from '#renderer/documents/table/ColumnsDialog.module.css';
import {
  type ColumnLayout,
  columns,
  orderOf,
  shownColumns,
  startLayout,
  withMoved,
  withShown,
} from '#renderer/documents/table/table-columns.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface ColumnsDialogProps {
  readonly layout: ColumnLayout;
  readonly onChange: (layout: {
    order: ColumnLayout['order'][number][];
    hidden: ColumnLayout['hidden'][number][];
    widths: ColumnLayout['widths'];
  }) => void;
  readonly onClose: () => void;
}

/** Which columns a table has, and in which order. */
export function ColumnsDialog({ layout, onChange, onClose }: ColumnsDialogProps) {
  const shown = shownColumns(layout);
  const set = ({ order, hidden, widths }: ColumnLayout) => onChange({ order: [...order], hidden: [...hidden], widths });
  return (
    <Dialog
      title="Columns"
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => set(startLayout)}>As at first</Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <ul className={styles.columns}>
        {orderOf(layout).map((id) => {
          const { label } = columns[id];
          const at = shown.indexOf(id);
          return (
            <li key={id} className={styles.column}>
              <label className={styles.name}>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  disabled={id === 'title'}
                  onChange={({ target }) => set(withShown(layout, id, target.checked))}
                />
                {label}
              </label>
              <IconButton
                label={`Move ${label} up`}
                icon="up"
                disabled={at <= 0}
                onClick={() => set(withMoved(layout, id, -1))}
              />
              <IconButton
                label={`Move ${label} down`}
                icon="down"
                disabled={at < 0 || at === shown.length - 1}
                onClick={() => set(withMoved(layout, id, 1))}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
