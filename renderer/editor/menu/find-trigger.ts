/**
 * What was typed that opens a menu: `[[` to link, `![[` to embed, `@` to name an entity, `[@` to cite, `#` to tag, `/` for
 * blocks.
 */
export interface Trigger {
  readonly kind: 'link' | 'entity' | 'tag' | 'block' | 'citation';
  readonly query: string;
  /** The words after `|` in `[[title|words]]`. */
  readonly label?: string;
  /** The mark is `![[`: what is chosen shall be shown, not only linked. */
  readonly isEmbed?: true;
  /** Where the mark begins in the text that was given. */
  readonly start: number;
  /** `]]` was typed: the link is complete if it names something. */
  readonly isClosed: boolean;
}

const linkPattern = /(!?)\[\[([^[\]|\n]{0,200})(?:\|([^[\]\n]{0,200}))?(\]\])?$/;
const entityPattern = /(?:^|[\s([{"'“‘«—–-])@((?:[^\s@][^@\n]{0,80})?)$/u;
const citationPattern = /\[@([^[\]\n]{0,80})$/;
const tagPattern = /(?:^|[\s([{"'“‘«—–,;])#([\p{L}\p{N}\p{M}_/-]{0,100})$/u;
const blockPattern = /(?:^|\s)\/([\p{L}\p{N}][\p{L}\p{N} -]{0,30})?$/u;

/** Longest name, in words, that `@` goes on following; past that it was only a sign. */
const longestName = 5;

/** Reads the text before the caret. Only the mark nearest to the caret counts. */
export function findTrigger(before: string): Trigger | undefined {
  const link = linkPattern.exec(before);
  if (link) {
    const [, embed, query = '', label, closing] = link;
    const hasLabel = label !== undefined && label.trim() !== '';
    return {
      kind: 'link',
      query: query.trim(),
      ...(hasLabel ? { label: label.trim() } : {}),
      ...(embed ? { isEmbed: true } : {}),
      start: link.index,
      isClosed: closing !== undefined,
    };
  }
  const citation = citationPattern.exec(before);
  if (citation) {
    return { kind: 'citation', query: (citation[1] ?? '').trim(), start: citation.index, isClosed: false };
  }
  const entity = entityPattern.exec(before);
  if (entity) {
    const query = entity[1] ?? '';
    const isName = !/\s{2}$/.test(query) && query.trim().split(/\s+/).length <= longestName;
    if (isName) return { kind: 'entity', query: query.trim(), start: before.lastIndexOf('@'), isClosed: false };
  }
  const tag = tagPattern.exec(before);
  if (tag) return { kind: 'tag', query: tag[1] ?? '', start: before.lastIndexOf('#'), isClosed: false };
  const block = blockPattern.exec(before);
  if (block) return { kind: 'block', query: (block[1] ?? '').trim(), start: before.lastIndexOf('/'), isClosed: false };
  return undefined;
}
