import { useEffect, useRef } from 'react';

/** What a key asks of a list: so many rows on, its first or last row, or something to be done with the chosen one. */
export type ListStep<How> =
  | { readonly type: 'by'; readonly rows: number }
  | { readonly type: 'first' }
  | { readonly type: 'last' }
  | { readonly type: 'take'; readonly how: How };

interface ListOfRows<How> {
  /** Names what was asked for: keys that were pressed for something else are forgotten. */
  readonly key: string;
  readonly count: number;
  readonly active: number;
  /** The rows answer what was asked, though more may come. */
  readonly isHere: boolean;
  /** No more rows will come by themselves. */
  readonly isWhole: boolean;
  readonly hasRow: (row: number) => boolean;
  readonly onMove: (row: number) => void;
  readonly onTake: (row: number, how: How) => void;
}

/** Carries out the keys of a list; those pressed before the rows have come are kept until they are there. */
export function useKeptSteps<How>(list: ListOfRows<How>): (step: ListStep<How>) => void {
  const kept = useRef<Kept<How>>({ key: list.key, steps: [] });
  useEffect(() => {
    kept.current = carriedOut(kept.current, list);
  });
  return (step) => {
    const { steps } = ofList(kept.current, list);
    kept.current = carriedOut({ key: list.key, steps: [...steps, { step, isLate: false }] }, list);
  };
}

interface Kept<How> {
  readonly key: string;
  readonly steps: readonly { readonly step: ListStep<How>; readonly isLate: boolean }[];
}

function ofList<How>(kept: Kept<How>, { key }: ListOfRows<How>): Kept<How> {
  return kept.key === key ? kept : { key, steps: [] };
}

/** Does as many of the steps as the rows allow, and answers with the others. */
function carriedOut<How>(given: Kept<How>, list: ListOfRows<How>): Kept<How> {
  const { key, steps } = ofList(given, list);
  if (steps.length === 0 || (list.isWhole && list.isHere && list.count === 0)) return { key, steps: [] };
  let row = list.active;
  let at = 0;
  for (const { step, isLate } of steps) {
    // Whoever pressed it before there was a row to be seen means the rows as they will be, not the first to come.
    if (!list.isHere || (isLate && !list.isWhole)) break;
    if (step.type === 'take') {
      if (!list.hasRow(row)) break;
      if (at > 0) list.onMove(row);
      list.onTake(row, step.how);
      return { key, steps: [] };
    }
    const to = rowAfter(step, row, list);
    if (to === undefined) break;
    row = to;
    at += 1;
  }
  if (at > 0) list.onMove(row);
  return { key, steps: steps.slice(at).map(({ step }) => ({ step, isLate: true })) };
}

/** `undefined` while it is not known. */
function rowAfter(
  step: Exclude<ListStep<unknown>, { readonly type: 'take' }>,
  row: number,
  { count, isWhole }: Pick<ListOfRows<unknown>, 'count' | 'isWhole'>,
): number | undefined {
  if (step.type === 'first') return 0;
  const to = step.type === 'last' ? count : row + step.rows;
  if (to >= count && !isWhole) return undefined;
  return Math.max(0, Math.min(count - 1, to));
}
