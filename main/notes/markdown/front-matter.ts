export interface FrontMatter {
  readonly title?: string;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** The Markdown after it. */
  readonly body: string;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Reads title, tags and aliases from the block of settings at the head of a Markdown file. Only plain values and lists
 * are understood, which is all that note apps write there; anything else in it is left out.
 */
export function readFrontMatter(markdown: string): FrontMatter {
  const match = fence.exec(markdown);
  if (!match) return { tags: [], aliases: [], body: markdown };
  const fields = readFields(match[1] ?? '');
  // Words between two lines are words.
  if (fields.size === 0 && (match[1] ?? '').trim() !== '') return { tags: [], aliases: [], body: markdown };
  const title = fields.get('title')?.[0];
  return {
    ...(title ? { title } : {}),
    tags: (fields.get('tags') ?? fields.get('tag') ?? []).map((tag) => tag.replace(/^#/, '')),
    aliases: fields.get('aliases') ?? fields.get('alias') ?? [],
    body: markdown.slice(match[0].length),
  };
}

function readFields(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const field = /^([\w-]+):[ \t]*(.*)$/.exec(line);
    const entry = /^[ \t]*-[ \t]+(.+)$/.exec(line);
    if (field) {
      const key = (field[1] ?? '').toLowerCase();
      current = readValues(field[2] ?? '', key === 'title');
      fields.set(key, current);
    } else if (entry && current) {
      current.push(unquote(entry[1] ?? ''));
    }
  }
  return fields;
}

function readValues(value: string, isOne: boolean): string[] {
  const text = value.trim();
  if (text === '' || text === '[]') return [];
  if (isOne || /^["'].*["']$/.test(text)) return [unquote(text)];
  const inner = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  return inner.split(',').map(unquote).filter(Boolean);
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}
