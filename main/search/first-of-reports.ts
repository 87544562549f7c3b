import type { IndexReader } from '#main/index/index-reader.ts';

export interface Grouped {
  readonly order: readonly number[];
  /** For the first of each report the others that were found, by number. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/** Of the clips that carry the same copy only the first is left in its place. */
export function firstOfReports(index: IndexReader, order: readonly number[]): Grouped {
  const reports = index.remembered('reports', () => {
    const rows = index.all<{ doc: number; report: number }>(
      'SELECT doc, report FROM documents WHERE report IS NOT NULL',
    );
    return new Map(rows.map(({ doc, report }) => [doc, report]));
  });
  const firsts = new Map<number, number>();
  const others = new Map<number, number[]>();
  const kept = order.filter((doc) => {
    const report = reports.get(doc);
    if (report === undefined) return true;
    const first = firsts.get(report);
    if (first === undefined) {
      firsts.set(report, doc);
      return true;
    }
    others.set(first, [...(others.get(first) ?? []), doc]);
    return false;
  });
  return { order: kept, others };
}
