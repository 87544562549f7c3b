import { formatDate } from '#renderer/ui/format.ts';
import type { MenuRow } from '#renderer/ui/Menu.tsx';
import type { TableGroup } from '#shared/documents/table.ts';

const groups: readonly { readonly group: TableGroup | undefined; readonly label: string }[] = [
  { group: undefined, label: 'No groups' },
  { group: 'kind', label: 'By kind' },
  { group: 'story', label: 'By story' },
  { group: 'outlet', label: 'By outlet' },
  { group: 'tag', label: 'By tag' },
  { group: 'month', label: 'By month' },
];

export function groupMenu(chosen: TableGroup | undefined, choose: (group: TableGroup | undefined) => void): MenuRow[] {
  return groups.map(({ group, label }) => ({
    label,
    isChecked: group === chosen,
    onSelect: () => choose(group),
  }));
}

/** A group as it is headed; the one without a name has what has none. */
export function groupName(group: TableGroup, { key, name }: { readonly key: string; readonly name: string }): string {
  switch (group) {
    case 'kind':
      return key === 'note' ? 'Notes' : 'Clips';
    case 'month':
      return key === '' ? 'No date' : formatDate(key);
    case 'story':
      return name || 'In no story';
    case 'outlet':
      return name || 'No outlet';
    case 'tag':
      return name ? `#${name}` : 'No tag';
    default:
      return group satisfies never;
  }
}
