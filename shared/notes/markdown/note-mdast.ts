import type { Literal, Node } from 'mdast';

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
    wikiLink: WikiLink;
    verbatim: Verbatim;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    wikiLink: WikiLink;
    verbatim: Verbatim;
  }
}

/** `$x^2$` */
export interface InlineMath extends Literal {
  type: 'inlineMath';
}

/** `[[title]]` or `[[title|label]]`; the value is what stands between the brackets. */
export interface WikiLink extends Literal {
  type: 'wikiLink';
}

/** Markdown that is written as it is. */
export interface Verbatim extends Literal {
  type: 'verbatim';
}

interface Reading {
  enter(node: Node, token: object): undefined;
  exit(token: object): undefined;
  sliceSerialize(token: object): string;
  stack: Node[];
}

/** Makes nodes of what `noteSyntax` finds; an extension of `mdast-util-from-markdown`. */
export const noteSyntaxFromMarkdown = {
  enter: {
    inlineMath(this: unknown, token: object) {
      (this as Reading).enter({ type: 'inlineMath', value: '' } as InlineMath, token);
    },
    wikiLink(this: unknown, token: object) {
      (this as Reading).enter({ type: 'wikiLink', value: '' } as WikiLink, token);
    },
  },
  exit: {
    inlineMathText: readValue,
    wikiLinkText: readValue,
    inlineMath: leave,
    wikiLink: leave,
  },
};

function readValue(this: unknown, token: object): undefined {
  const reading = this as Reading;
  const node = reading.stack.at(-1) as InlineMath | WikiLink;
  node.value = reading.sliceSerialize(token);
}

function leave(this: unknown, token: object): undefined {
  (this as Reading).exit(token);
}

/** Writes those nodes, and keeps words that only look like them apart; an extension of `mdast-util-to-markdown`. */
export const noteSyntaxToMarkdown = {
  handlers: {
    inlineMath: (node: InlineMath) => `$${node.value}$`,
    wikiLink: (node: WikiLink) => `[[${node.value}]]`,
    verbatim: (node: Verbatim) => node.value,
  },
  unsafe: [
    { character: '$', inConstruct: 'phrasing' as const },
    // Words that only look like the id of a block.
    { character: '^', before: '\\s', inConstruct: 'phrasing' as const },
    // Words that only look like an address in angle brackets: `<9@a>` is read as a link to write to.
    { character: '<', after: '\\S', inConstruct: 'phrasing' as const },
  ],
};
