import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { tagsQuery } from '#renderer/documents/queries.ts';
import styles from '#renderer/documents/table/TableFilterBar.module.css';
import type { TableFilters, TableScope } from '#renderer/documents/table/table-choices.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { allStories } from '#renderer/stories/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { tableInputSchema } from '#shared/documents/table.ts';

interface TableFilterBarProps {
  readonly scope: TableScope;
  readonly filters: TableFilters;
  readonly onChange: (filters: TableFilters) => void;
}

/** What narrows a table; what the table is of already is not asked again. */
export function TableFilterBar({ scope, filters, onChange }: TableFilterBarProps) {
  const set = <Name extends keyof TableFilters>(name: Name, value: TableFilters[Name] | undefined) => {
    const { [name]: _, ...others } = filters;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <search className={styles.bar} aria-label="Filters of the table">
      <input
        type="search"
        className={styles.field}
        aria-label="Words of the title"
        placeholder="Words of the title"
        maxLength={200}
        value={filters.title ?? ''}
        onChange={({ target }) => set('title', target.value || undefined)}
      />
      {scope.kind === undefined && (
        <Choice
          label="Kind"
          value={filters.kind}
          choices={[
            ['note', 'Notes'],
            ['clip', 'Clips'],
          ]}
          onChange={(kind) => set('kind', kind)}
        />
      )}
      {scope.shelf === undefined && (
        <Choice
          label="Shelf"
          value={filters.shelf}
          choices={[
            ['inbox', 'Inbox'],
            ['unread', 'Unread'],
            ['later', 'Read later'],
            ['archive', 'Archive'],
          ]}
          onChange={(shelf) => set('shelf', shelf)}
        />
      )}
      {scope.story === undefined && <StoryChoice value={filters.story} onChange={(story) => set('story', story)} />}
      {scope.tag === undefined && <TagChoice value={filters.tag} onChange={(tag) => set('tag', tag)} />}
      <OutletField value={filters.outlet} onChange={(outlet) => set('outlet', outlet)} />
      <EntityField value={filters.entity} onChange={(entity) => set('entity', entity)} />
      {Object.keys(filters).length > 0 && (
        <Button kind="quiet" size="small" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <select
      className={styles.field}
      data-set={value !== undefined || undefined}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(choices.find(([id]) => id === target.value)?.[0])}
    >
      <option value="">{label}: any</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function StoryChoice({ value, onChange }: Pick<ChoiceProps<NonNullable<TableFilters['story']>>, 'value' | 'onChange'>) {
  const { data: stories = [] } = useQuery(allStories);
  return (
    <Choice
      label="Story"
      value={value}
      choices={stories.map(({ id, name }) => [id, name] as const)}
      onChange={onChange}
    />
  );
}

function TagChoice({ value, onChange }: Pick<ChoiceProps<string>, 'value' | 'onChange'>) {
  const { data: tags = [] } = useQuery(tagsQuery);
  const names = tags.map(({ tag }) => tag).sort((a, b) => a.localeCompare(b));
  return (
    <Choice label="Tag" value={value} choices={names.map((tag) => [tag, `#${tag}`] as const)} onChange={onChange} />
  );
}

/** The outlets there are, the most clipped first. */
const outlets = orpc.documents.table.queryOptions({
  input: tableInputSchema.parse({ kind: 'clip', group: 'outlet', limit: 1 }),
});

function OutletField({ value, onChange }: Pick<ChoiceProps<string>, 'value' | 'onChange'>) {
  const list = useId();
  const { data } = useQuery(outlets);
  const names = (data?.groups ?? []).map(({ name }) => name).filter(Boolean);
  const [typed, setTyped] = useState(value ?? '');
  const take = (text: string) => {
    setTyped(text);
    if (text === '') onChange(undefined);
    const known = names.find((name) => name.toLowerCase() === text.toLowerCase());
    if (known) onChange(known);
  };
  return (
    <>
      <input
        className={styles.field}
        data-set={value !== undefined || undefined}
        aria-label="Outlet"
        placeholder="Outlet: any"
        list={list}
        value={typed}
        onChange={({ target }) => take(target.value)}
        onBlur={() => setTyped(value ?? '')}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

interface EntityFieldProps {
  readonly value: TableFilters['entity'];
  readonly onChange: (entity: TableFilters['entity']) => void;
}

function EntityField({ value, onChange }: EntityFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState(value?.name ?? '');
  const { data: suggestions = [] } = useQuery({
    ...orpc.documents.suggest.queryOptions({ input: { query: typed.slice(0, 200), kinds: ['entity'], limit: 12 } }),
    enabled: typed !== '' && typed !== value?.name,
  });
  const take = (text: string) => {
    setTyped(text);
    if (text === '') onChange(undefined);
    const known = suggestions.find(({ title }) => title.toLowerCase() === text.toLowerCase());
    if (known?.target.kind === 'entity') onChange({ id: known.target.id, name: known.title });
  };
  return (
    <>
      <input
        className={styles.field}
        data-set={value !== undefined || undefined}
        aria-label="Mentions"
        placeholder="Mentions: anything"
        list={list}
        value={typed}
        onChange={({ target }) => take(target.value)}
        onBlur={() => setTyped(value?.name ?? '')}
      />
      <datalist id={list}>
        {suggestions.map(({ title, target }) => (
          <option key={target.kind === 'entity' ? target.id : title} value={title} />
        ))}
      </datalist>
    </>
  );
}
