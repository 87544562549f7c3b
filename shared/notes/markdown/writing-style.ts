import type { Nodes } from 'mdast';

/** How notes are written as Markdown, where Markdown leaves a choice. */
export const writingStyle = {
  bullet: '-' as const,
  emphasis: '*' as const,
  strong: '*' as const,
  fence: '`' as const,
  fences: true,
  rule: '-' as const,
  listItemIndent: 'one' as const,
  resourceLink: true,
  incrementListMarker: true,
  join: [blankLineBeforeList],
};

/** Only a list that begins with words and with 1 is told from the paragraph above it without an empty line between them. */
function blankLineBeforeList(above: Nodes, below: Nodes): number | undefined {
  if (above.type !== 'paragraph' || below.type !== 'list') return undefined;
  const isTold = (!below.ordered || below.start === 1) && below.children[0]?.children[0]?.type === 'paragraph';
  return isTold ? undefined : 1;
}

/**
 * Puts characters together that the writer cut in two: beside a mark it writes half of a character outside the basic plane
 * as a reference of its own.
 */
export function joinedSurrogates(markdown: string): string {
  return markdown
    .replace(/(?<!\\)&#x(D[89AB][0-9A-F]{2});([\uDC00-\uDFFF])/g, (_, high: string, low: string) =>
      referenceTo(String.fromCharCode(Number.parseInt(high, 16)) + low),
    )
    .replace(/([\uD800-\uDBFF])&#x(D[C-F][0-9A-F]{2});/g, (_, high: string, low: string) =>
      referenceTo(high + String.fromCharCode(Number.parseInt(low, 16))),
    );
}

function referenceTo(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
