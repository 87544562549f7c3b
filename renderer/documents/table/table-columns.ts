import type { TableSort } from '#shared/documents/table.ts';

export const columnIds = [
  'title',
  'kind',
  'outlet',
  'authors',
  'published',
  'at',
  'stories',
  'tags',
  'words',
  'mentions',
  'highlights',
  'state',
] as const;
export type ColumnId = (typeof columnIds)[number];

interface Column {
  readonly label: string;
  readonly sort: TableSort;
  /** Whether the first press sorts from the most, as one wants dates and numbers. */
  readonly isMostFirst: boolean;
  readonly widthPx: number;
  readonly isNumber?: boolean;
}

export const columns: Readonly<Record<ColumnId, Column>> = {
  title: { label: 'Title', sort: 'title', isMostFirst: false, widthPx: 320 },
  kind: { label: 'Kind', sort: 'kind', isMostFirst: false, widthPx: 76 },
  outlet: { label: 'Outlet', sort: 'outlet', isMostFirst: false, widthPx: 140 },
  authors: { label: 'Authors', sort: 'author', isMostFirst: false, widthPx: 150 },
  published: { label: 'Published', sort: 'published', isMostFirst: true, widthPx: 112 },
  at: { label: 'Clipped or edited', sort: 'at', isMostFirst: true, widthPx: 136 },
  stories: { label: 'Stories', sort: 'story', isMostFirst: false, widthPx: 180 },
  tags: { label: 'Tags', sort: 'tag', isMostFirst: false, widthPx: 160 },
  words: { label: 'Words', sort: 'words', isMostFirst: true, widthPx: 76, isNumber: true },
  mentions: { label: 'Mentions', sort: 'mentions', isMostFirst: true, widthPx: 92, isNumber: true },
  highlights: { label: 'Highlights', sort: 'highlights', isMostFirst: true, widthPx: 96, isNumber: true },
  state: { label: 'State', sort: 'state', isMostFirst: false, widthPx: 96 },
};

export const widthLimits = { least: 56, most: 800 } as const;

/** Which columns are shown, in which order and how wide. */
export interface ColumnLayout {
  readonly order: readonly ColumnId[];
  readonly hidden: readonly ColumnId[];
  readonly widths: Partial<Record<ColumnId, number>>;
}

export const startLayout: ColumnLayout = { order: columnIds, hidden: ['authors', 'highlights'], widths: {} };

/** All columns in their order: one that was not there yet when the order was kept stands at the end. */
export function orderOf({ order }: ColumnLayout): ColumnId[] {
  const known = order.filter((id, at) => columnIds.includes(id) && order.indexOf(id) === at);
  return [...known, ...columnIds.filter((id) => !known.includes(id))];
}

/** The columns on screen; the title always is. */
export function shownColumns(layout: ColumnLayout): ColumnId[] {
  return orderOf(layout).filter((id) => id === 'title' || !layout.hidden.includes(id));
}

export function widthOf({ widths }: ColumnLayout, id: ColumnId): number {
  return widths[id] ?? columns[id].widthPx;
}

export function withWidth(layout: ColumnLayout, id: ColumnId, widthPx: number): ColumnLayout {
  const width = Math.round(Math.max(widthLimits.least, Math.min(widthLimits.most, widthPx)));
  return { ...layout, widths: { ...layout.widths, [id]: width } };
}

export function withShown(layout: ColumnLayout, id: ColumnId, isShown: boolean): ColumnLayout {
  const hidden = layout.hidden.filter((other) => other !== id);
  return { ...layout, hidden: isShown || id === 'title' ? hidden : [...hidden, id] };
}

/** A place further to the start or the end among the columns on screen. */
export function withMoved(layout: ColumnLayout, id: ColumnId, step: -1 | 1): ColumnLayout {
  const shown = shownColumns(layout);
  const beside = shown[shown.indexOf(id) + step];
  if (beside === undefined || !shown.includes(id)) return layout;
  const without = orderOf(layout).filter((other) => other !== id);
  const at = without.indexOf(beside) + (step > 0 ? 1 : 0);
  return { ...layout, order: [...without.slice(0, at), id, ...without.slice(at)] };
}
