import type { IndexedDocument } from '#main/index/types.ts';

/** A document's own date: published, else clipped; a note's last edit. */
export interface DocumentMoment {
  /** Milliseconds since 1970. */
  readonly moment: number;
  /** As the page gives it, when it can be read as a date. */
  readonly shownAt: string;
  /** The calendar day (or month, or year) of publication as the page gives it, its time zone left alone. */
  readonly publishedDay: string | null;
}

export function momentOf({ published, at }: Pick<IndexedDocument, 'published' | 'at'>): DocumentMoment {
  const publishedAt = published && /^\d{4}/.test(published) ? millisecondsOf(published) : undefined;
  if (!published || publishedAt === undefined)
    return { moment: millisecondsOf(at) ?? 0, shownAt: at, publishedDay: null };
  return {
    moment: publishedAt,
    shownAt: published,
    publishedDay: /^\d{4}(-\d\d(-\d\d)?)?/.exec(published)?.[0] ?? null,
  };
}

/** `undefined` for what is no date, or lies before the year 1000 or after 9999: no page was published then. */
export function millisecondsOf(moment: string): number | undefined {
  const milliseconds = Date.parse(moment);
  return milliseconds >= yearOneThousand && milliseconds < yearTenThousand ? milliseconds : undefined;
}

const yearOneThousand = Date.UTC(1000, 0, 1);
const yearTenThousand = Date.UTC(10_000, 0, 1);

export function momentFrom(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
