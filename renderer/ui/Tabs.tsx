import type { KeyboardEvent, ReactNode } from 'react';
import { formatCount } from '#renderer/ui/format.ts';
import styles from '#renderer/ui/Tabs.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
}

interface TabsProps<Id extends string> {
  /** Names this row of tabs and its panel, which is a `TabPanel` with the same one. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** One tab stop; the arrow keys choose. */
export function Tabs<Id extends string>({ id, label, tabs, selected, onSelect }: TabsProps<Id>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = nextTab(tabs, selected, event.key);
    if (!to) return;
    event.preventDefault();
    onSelect(to.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[tabs.indexOf(to)]?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === selected}
          // Of the other tabs there is no panel yet.
          aria-controls={tab.id === selected ? id : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          <span id={idOfName(id, tab.id)}>{tab.label}</span>
          {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{formatCount(tab.count)}</span>}
        </button>
      ))}
    </div>
  );
}

interface TabPanelProps {
  /** The one of its tabs. */
  readonly id: string;
  readonly selected: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What the selected tab shows; it is called as that tab is. */
export function TabPanel({ id, selected, className, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={id} aria-labelledby={idOfName(id, selected)} className={className}>
      {children}
    </div>
  );
}

function idOfName(id: string, tab: string): string {
  return `${id}-${tab}`;
}

function nextTab<Id extends string>(tabs: readonly Tab<Id>[], selected: Id, key: string): Tab<Id> | undefined {
  const at = tabs.findIndex((tab) => tab.id === selected);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length];
    case 'ArrowLeft':
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
