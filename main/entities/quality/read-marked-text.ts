import type { ScoredSpan } from '#main/entities/recognize/score.ts';

/** A fact as it should be read: "USD 120000000", "2025-09-09", "2025-07/2025-09". */
export interface LabelledFact {
  readonly start: number;
  readonly end: number;
  readonly type: 'money' | 'date';
  readonly value: string;
}

/** A text and what a careful reader finds in it. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly names: readonly ScoredSpan[];
  readonly facts: readonly LabelledFact[];
  /** Neither right nor wrong. */
  readonly ignore: readonly { readonly start: number; readonly end: number }[];
}

const nameTypes = ['person', 'organization', 'place', 'product', 'event'];
const factTypes = ['money', 'date'] as const;
const headers = ['title', 'outlet', 'published'];
const mark = /\[\[([^[\]|]+)\|([a-z/]+)(?:\|([^[\]|]+))?\]\]/g;

/**
 * Reads a marked text: header lines (`outlet: Reuters`), an empty line, then the text with its names and facts marked as
 * `[[words|type|key]]`. The key is what the thing is called in all texts, by default the words themselves; money and
 * dates have their value there. `product/organization`: either type is right. `ignore`: found or not, it does not count.
 *
 * @throws Error when a mark or a header is not as it should be: a slip in a label must not pass for a mistake found.
 */
export function readMarkedText(id: string, marked: string): MarkedText {
  const [head = '', ...rest] = marked.split('\n\n');
  const header = readHeader(id, head);
  const body = rest.join('\n\n').trimEnd();
  const names: ScoredSpan[] = [];
  const facts: LabelledFact[] = [];
  const ignore: { start: number; end: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of body.matchAll(mark)) {
    const [whole, words = '', types = '', key] = match;
    text += body.slice(at, match.index);
    at = match.index + whole.length;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    const [type = '', ...altTypes] = types.split('/');
    const factType = factTypes.find((one) => one === type);
    if (words !== words.trim()) throw new Error(`${id}: spaces inside ${whole}`);
    if (type === 'ignore') ignore.push(span);
    else if (factType && key) facts.push({ ...span, type: factType, value: key });
    else if ([type, ...altTypes].every((one) => nameTypes.includes(one)))
      names.push({ ...span, type, key: key ?? keyOf(words), ...(altTypes.length > 0 && { altTypes }) });
    else throw new Error(`${id}: no such mark: ${whole}`);
  }
  text += body.slice(at);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${id}: a mark without its other end`);
  return { id, text, ...header, names, facts, ignore };
}

function readHeader(id: string, head: string): Pick<MarkedText, 'title' | 'outlet' | 'published'> {
  const fields = new Map(
    head.split('\n').map((line): [string, string] => {
      const [, name = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
      if (!headers.includes(name)) throw new Error(`${id}: no such header: ${line}`);
      return [name, value];
    }),
  );
  return {
    title: fields.get('title') ?? null,
    outlet: fields.get('outlet') ?? null,
    published: fields.get('published') ?? null,
  };
}

function keyOf(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
