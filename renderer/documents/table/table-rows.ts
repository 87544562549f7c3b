import type { Table } from '#shared/documents/table.ts';

type Group = Table['groups'][number];

/** What stands at a place of the table. */
export type TablePlace =
  | { readonly kind: 'group'; readonly group: Group; readonly isFolded: boolean }
  | {
      readonly kind: 'row';
      /** Undefined where nothing is grouped. */
      readonly groupKey: string | undefined;
      /** Among the rows of its group. */
      readonly offset: number;
    };

interface Stretch {
  readonly start: number;
  readonly group: Group | undefined;
  readonly isFolded: boolean;
  readonly rows: number;
}

/** Where each group and each row of a table stands, without having the rows. */
export class TableRows {
  readonly count: number;
  readonly #stretches: readonly Stretch[];

  constructor({ total, groups }: Pick<Table, 'total' | 'groups'>, isGrouped: boolean, folded: ReadonlySet<string>) {
    const stretches: Stretch[] = [];
    let start = 0;
    if (isGrouped) {
      for (const group of groups) {
        const isFolded = folded.has(group.key);
        const rows = isFolded ? 0 : group.count;
        stretches.push({ start, group, isFolded, rows });
        start += 1 + rows;
      }
    } else {
      stretches.push({ start, group: undefined, isFolded: false, rows: total });
      start = total;
    }
    this.count = start;
    this.#stretches = stretches;
  }

  at(index: number): TablePlace | undefined {
    if (index < 0 || index >= this.count) return undefined;
    const { start, group, isFolded } = this.#stretchAt(index);
    if (!group) return { kind: 'row', groupKey: undefined, offset: index };
    if (index === start) return { kind: 'group', group, isFolded };
    return { kind: 'row', groupKey: group.key, offset: index - start - 1 };
  }

  /** The rows from one index to another, both included, as stretches of their groups. */
  between(a: number, b: number): { groupKey: string | undefined; offset: number; count: number }[] {
    const first = Math.max(0, Math.min(a, b));
    const last = Math.min(this.count - 1, Math.max(a, b));
    return this.#stretches.flatMap(({ start, group, rows }) => {
      const firstRow = start + (group ? 1 : 0);
      const from = Math.max(first, firstRow);
      const to = Math.min(last, firstRow + rows - 1);
      return to < from ? [] : [{ groupKey: group?.key, offset: from - firstRow, count: to - from + 1 }];
    });
  }

  /** The last stretch that begins at or before it. */
  #stretchAt(index: number): Stretch {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#stretches[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const found = this.#stretches[low];
    if (!found) throw new Error('A table with rows has a stretch of them');
    return found;
  }
}
