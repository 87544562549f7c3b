import { useRef, useState } from 'react';
import { writeKeys } from '#renderer/app/keys.ts';
import styles from '#renderer/search/SearchBar.module.css';
import type { Search } from '#renderer/search/use-search.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { MenuSheet } from '#renderer/ui/Menu.tsx';
import type { SearchSort } from '#shared/search/types.ts';

interface SearchBarProps {
  readonly search: Search;
  readonly sort: SearchSort;
  readonly onSort: (sort: SearchSort) => void;
  readonly isGrouped: boolean;
  readonly onGroup: (isGrouped: boolean) => void;
  readonly withReasons: boolean;
  readonly onReasons: (withReasons: boolean) => void;
  readonly isExplained: boolean;
  readonly onExplain: (isExplained: boolean) => void;
  /** `undefined` where there is nothing that could be saved. */
  readonly onSave: (() => void) | undefined;
  readonly saveLabel: string;
}

const sorts: readonly { readonly sort: SearchSort; readonly label: string }[] = [
  { sort: 'relevance', label: 'Relevance' },
  { sort: 'newest', label: 'Newest first' },
  { sort: 'oldest', label: 'Oldest first' },
  { sort: 'title', label: 'Title' },
];

/** How much was found, and how it is shown. */
export function SearchBar(props: SearchBarProps) {
  const { search, sort, onSort, isGrouped, onGroup, withReasons, onReasons, isExplained, onExplain } = props;
  const { onSave, saveLabel } = props;
  return (
    <div className={styles.bar}>
      <p className={styles.count}>{countWords(search)}</p>
      <Toggle label="Explain" name="Explain this search" isOn={isExplained} onChange={onExplain} />
      <Toggle label="One per report" isOn={isGrouped} onChange={onGroup} />
      <Toggle label="Why here" isOn={withReasons} onChange={onReasons} />
      <SortMenu sort={sort} onSort={onSort} />
      {onSave && (
        <Button kind="quiet" icon="star" onClick={onSave} title={`${saveLabel} (${writeKeys('Mod+S')})`}>
          {saveLabel}
        </Button>
      )}
    </div>
  );
}

/** "23 results", "more than 50 results" while not everything is looked through. */
export function countWords({ result, isWhole }: Pick<Search, 'result' | 'isWhole'>): string {
  if (!result) return '';
  if (!isWhole) return result.hits.length === 0 ? '' : `${plural(result.hits.length, 'result')} so far`;
  if (result.total === 0) return mayHaveMore({ result }) ? 'No results so far' : 'No results';
  return `${result.isCapped ? 'At least ' : ''}${plural(result.total, 'result')}`;
}

/** Not everything could be looked through, so that nobody can say what there is not. */
export function mayHaveMore({ result }: Pick<Search, 'result'>): boolean {
  return result !== undefined && (result.isPartial || result.isInterrupted);
}

interface ToggleProps {
  readonly label: string;
  /** Where the label alone says too little. */
  readonly name?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, name, isOn, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={isOn}
      aria-label={name}
      title={name}
      onClick={() => onChange(!isOn)}
    >
      {label}
    </button>
  );
}

function SortMenu({ sort, onSort }: Pick<SearchBarProps, 'sort' | 'onSort'>) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const label = sorts.find((one) => one.sort === sort)?.label ?? '';
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.sort}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`Sort: ${label}`}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <Icon name="chevron-down" size={12} />
      </button>
      {isOpen && trigger.current && (
        <MenuSheet
          id="search-sort"
          label="Sort"
          anchor={trigger.current}
          onClose={() => {
            setOpen(false);
            trigger.current?.focus();
          }}
          rows={sorts.map((one) => ({
            label: one.label,
            isChecked: one.sort === sort,
            onSelect: () => onSort(one.sort),
          }))}
        />
      )}
    </>
  );
}
