import { htmlOf, type LabelledPage, shingleF1 } from '#main/clips/extract/segments/labelled-pages.ts';

/** What an extractor made of a page. */
export interface Found {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
}

export type FindArticle = (html: string, page: LabelledPage) => Found | Promise<Found>;

/** How well one page was read: shares of what could be, `undefined` where the page is not labelled so. */
export interface PageScore {
  readonly page: LabelledPage;
  readonly found: Found;
  readonly f1: number;
  readonly kept: number | undefined;
  readonly dropped: number | undefined;
  readonly title: number | undefined;
  readonly author: number | undefined;
  readonly date: number | undefined;
  readonly cpuMs: number;
}

export async function scorePage(folder: string, page: LabelledPage, find: FindArticle): Promise<PageScore> {
  const html = htmlOf(folder, page);
  const start = process.cpuUsage();
  let found: Found = { text: '' };
  try {
    found = await find(html, page);
  } catch {
    // An extractor that fails on a page has found nothing there.
  }
  const used = process.cpuUsage(start);
  const text = squeezed(found.text);
  return {
    page,
    found,
    f1: shingleF1(found.text, page.body),
    kept: shareOf(page.with, (sentence) => text.includes(squeezed(sentence))),
    dropped: shareOf(page.without, (sentence) => !text.includes(squeezed(sentence))),
    title: page.title === null ? undefined : Number(squeezed(found.title ?? '') === squeezed(page.title)),
    author: page.author === null ? undefined : Number(namesEqual(found.author ?? '', page.author)),
    date: page.date === null ? undefined : Number((found.date ?? '').slice(0, 10) === page.date.slice(0, 10)),
    cpuMs: (used.user + used.system) / 1000,
  };
}

/** The scores of all pages and of each kind of page, a line each. */
export function scoreTable(name: string, scores: readonly PageScore[]): string {
  const types = [...new Set(scores.map(({ page }) => page.type))].sort();
  const groups: [string, readonly PageScore[]][] = [
    ['all', scores],
    ...types.map((type): [string, PageScore[]] => [type, scores.filter(({ page }) => page.type === type)]),
  ];
  const lines = groups.map(([label, of]) => {
    const means = (['f1', 'kept', 'dropped', 'title', 'author', 'date'] as const).map((key) => mean(of, key));
    const cpu = of.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
    const at = (part: number) => (cpu[Math.floor(cpu.length * part)] ?? 0).toFixed(0).padStart(4);
    return `  ${`${label} (${of.length})`.padEnd(22)}${means.join('  ')}  ${at(0.5)} ${at(0.95)}`;
  });
  return [`${name.padEnd(27)}F1  with without  title author  date   CPU p50 p95 ms`, ...lines].join('\n');
}

/** The pages that were read worst, a line each. */
export function worstPages(scores: readonly PageScore[], count: number): string {
  return scores
    .toSorted((a, b) => a.f1 - b.f1)
    .slice(0, count)
    .map(
      ({ f1, page, found }) =>
        `  ${f1.toFixed(2)} ${page.type} ${page.id} ${page.url} ${found.text.length}/${page.body.length}`,
    )
    .join('\n');
}

function mean(scores: readonly PageScore[], key: 'f1' | 'kept' | 'dropped' | 'title' | 'author' | 'date'): string {
  const values = scores.flatMap((score) => score[key] ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return (values.length === 0 ? '-' : ((100 * sum) / values.length).toFixed(1)).padStart(5);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shareOf(sentences: readonly string[], isRight: (sentence: string) => boolean): number | undefined {
  return sentences.length === 0 ? undefined : sentences.filter(isRight).length / sentences.length;
}

function namesEqual(found: string, wanted: string): boolean {
  return wanted.split(/,| and |;|&/).every((name) => found.toLowerCase().includes(squeezed(name).toLowerCase()));
}
