import type { Inline } from '#shared/clips/types.ts';

export type Mark = NonNullable<Inline['marks']>[number];

/** Text on its way into a block; a line break is the text `\n` with `isBreak`. */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly href: string | undefined;
  readonly isBreak?: boolean;
}

/** Runs as a block holds them: white space single, none at the ends, equal neighbours joined, empty ones gone. */
export function inlinesOf(runs: readonly Run[]): Inline[] {
  const inlines: Inline[] = [];
  let isSpace = true;
  for (const run of runs) {
    let text = run.isBreak ? '\n' : run.text.replace(/[\u00ad\ufeff]/g, '').replace(/\s+/g, ' ');
    if (run.isBreak) trimEnd(inlines);
    if (isSpace) text = run.isBreak && inlines.length > 0 ? '\n' : text.replace(/^\s+/, '');
    if (text === '') continue;
    isSpace = /\s$/.test(text);
    append(inlines, { ...run, text });
  }
  trimEnd(inlines);
  return inlines;
}

/** Whether the inlines have anything to read. */
export function hasWords(inlines: readonly Inline[]): boolean {
  return inlines.some((inline) => /\S/.test(inline.text));
}

function append(inlines: Inline[], { text, marks, href }: Run): void {
  const sorted = [...new Set(marks)].sort();
  const last = inlines.at(-1);
  if (last && last.href === href && (last.marks ?? []).join() === sorted.join()) {
    last.text += text;
    return;
  }
  inlines.push({ text, ...(sorted.length > 0 ? { marks: sorted } : {}), ...(href ? { href } : {}) });
}

function trimEnd(inlines: Inline[]): void {
  for (let last = inlines.at(-1); last; last = inlines.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
    inlines.pop();
  }
}
