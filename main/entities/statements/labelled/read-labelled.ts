/** A text with what it says, as written down by hand: each quote and claim is one line of words. */
export interface LabelledText {
  readonly text: string;
  readonly source: string | null;
  readonly quotes: readonly string[];
  readonly claims: readonly string[];
}

export function readLabelled(list: string): LabelledText[] {
  return list
    .split(/\n\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.trim().split('\n');
      const [, source = null, text = ''] = /^T (?:\[([^\]]+)\] )?(.*)$/.exec(lines[0] ?? '') ?? [];
      const of = (kind: string) => lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(2));
      return { text: text.replaceAll('¶', '\n'), source, quotes: of('Q'), claims: of('C') };
    });
}
