import { useState } from 'react';
import { z } from 'zod';
import type { Place } from '#renderer/app/navigation.ts';
import { columnIds, startLayout } from '#renderer/documents/table/table-columns.ts';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import {
  shelfSchema,
  type TableInput,
  tableGroupSchema,
  tableInputSchema,
  tableSortSchema,
} from '#shared/documents/table.ts';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';

export type TableScope = Omit<Extract<Place, { view: 'table' }>, 'view'>;

export const tableFiltersSchema = z.object({
  title: z.string().optional(),
  kind: documentKindSchema.optional(),
  shelf: shelfSchema.optional(),
  story: storyIdSchema.optional(),
  tag: z.string().optional(),
  outlet: z.string().optional(),
  entity: z.object({ id: entityIdSchema, name: z.string() }).optional(),
});
export type TableFilters = z.infer<typeof tableFiltersSchema>;

const columnSchema = z.enum(columnIds);

/** How a table is shown, as the user chose it. */
const choicesSchema = z.object({
  layout: z.object({
    order: z.array(columnSchema),
    hidden: z.array(columnSchema),
    widths: z.partialRecord(columnSchema, z.number()),
  }),
  sort: tableSortSchema,
  isDescending: z.boolean(),
  group: tableGroupSchema.optional(),
  folded: z.array(z.string()),
  filters: tableFiltersSchema,
});
export type TableChoices = z.infer<typeof choicesSchema>;

const startChoices: TableChoices = {
  layout: { ...startLayout, order: [...startLayout.order], hidden: [...startLayout.hidden] },
  sort: 'at',
  isDescending: true,
  folded: [],
  filters: {},
};

/** The choices for what a table is of; kept on this machine, for each by itself. */
export function useTableChoices(scope: TableScope) {
  const [choices, setChoices] = useState(() => readKept(scope));
  const change = (changes: Partial<TableChoices>) => {
    const next = { ...choices, ...changes };
    setChoices(next);
    localStorage.setItem(storageKey(scope), JSON.stringify(next));
  };
  return { choices, change };
}

/** What main is asked: what the table is of goes before what it is filtered by. */
export function inputOf(scope: TableScope, { filters, sort, isDescending, group }: TableChoices): TableInput {
  const { entity, title, outlet, ...plain } = filters;
  return tableInputSchema.parse({
    ...plain,
    ...(title && { title: title.slice(0, 200) }),
    ...(outlet && { outlet }),
    ...(entity && { entity: entity.id }),
    ...scope,
    sort,
    isDescending,
    ...(group && { group }),
  });
}

function storageKey({ kind, shelf, story, tag }: TableScope): string {
  return `backstory.table ${[kind ?? '', shelf ?? '', story ?? '', tag?.toLowerCase() ?? ''].join(' ')}`;
}

function readKept(scope: TableScope): TableChoices {
  const kept = localStorage.getItem(storageKey(scope));
  if (kept === null) return startChoices;
  try {
    return choicesSchema.parse(JSON.parse(kept));
  } catch {
    // Written by another version of the app: the table starts as a new one does.
    return startChoices;
  }
}
