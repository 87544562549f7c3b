import { $createCodeNode } from '@lexical/code';
import { $createHorizontalRuleNode, $isHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  HIGHLIGHT,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createTableNodeWithDimensions, TableNode } from '@lexical/table';
import { $createParagraphNode, $createTextNode, $isElementNode, defineExtension } from 'lexical';
import { $makeTask } from '#renderer/editor/blocks/make-task.ts';
import { $createCalloutNode, CalloutNode } from '#renderer/editor/callout/CalloutNode.ts';
import { $createFootnoteNode, FootnoteNode } from '#renderer/editor/footnote/FootnoteNode.ts';
import { $textOf } from '#renderer/editor/footnote/footnote-extension.ts';
import { $linkAddress } from '#renderer/editor/links/link-addresses-extension.ts';
import { $createMathNode, MathNode } from '#renderer/editor/math/MathNode.ts';
import { isTone, mathLanguage } from '#shared/notes/nodes.ts';

/** Shortcuts are only typed: Markdown that comes in and goes out has its own reader and writer. */
const typedOnly = { export: () => null };

const rule: ElementTransformer = {
  ...typedOnly,
  type: 'element',
  dependencies: [HorizontalRuleNode],
  regExp: /^(---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  export: (node) => ($isHorizontalRuleNode(node) ? '---' : null),
  replace: (parent, _children, _match, isImport) => {
    const node = $createHorizontalRuleNode();
    if (isImport || parent.getNextSibling() !== null) parent.replace(node);
    else parent.insertBefore(node);
    node.selectNext();
  },
};

const heading: ElementTransformer = { ...HEADING, regExp: /^(#{1,6})\s/ };

/** `> [!note] `, and `[!note] ` in a quote that is there already. */
const callout: ElementTransformer = {
  ...typedOnly,
  type: 'element',
  dependencies: [CalloutNode],
  regExp: /^\[!(note|tip|important|warning|caution|question)\]\s/i,
  replace: (parent, children, match) => {
    const tone = match[1]?.toLowerCase();
    if (!isTone(tone)) return false;
    const paragraph = $createParagraphNode().append(...children);
    parent.replace($createCalloutNode(tone).append(paragraph));
    paragraph.selectStart();
    return undefined;
  },
};

const mathBlock: ElementTransformer = {
  ...typedOnly,
  type: 'element',
  dependencies: [],
  regExp: /^\$\$\s?$/,
  triggerOnEnter: true,
  replace: (parent) => {
    const code = $createCodeNode(mathLanguage);
    parent.replace(code);
    code.select();
  },
};

/** `| Name | Price |` and Enter: the header row of a table. */
const table: ElementTransformer = {
  ...typedOnly,
  type: 'element',
  dependencies: [TableNode],
  regExp: /^\|([^|]*\|){2,20}\s?$/,
  triggerOnEnter: true,
  replace: (parent, _children, match) => {
    const words = (match[0] ?? '').trim().slice(1, -1).split('|');
    const made = $createTableNodeWithDimensions(2, words.length, { rows: true, columns: false });
    parent.replace(made);
    const [head, body] = made.getChildren();
    const cells = $isElementNode(head) ? head.getChildren() : [];
    for (const [index, cell] of cells.entries()) {
      const line = $isElementNode(cell) ? cell.getFirstChild() : null;
      if ($isElementNode(line)) line.append($createTextNode(words[index]?.trim() ?? ''));
    }
    if ($isElementNode(body)) body.selectStart();
  },
};

const math: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [MathNode],
  importRegExp: /\$([^$\s](?:[^$\n]*[^$\s])?)\$/,
  regExp: /(?<![$\\\p{L}\p{N}])\$([^$\s](?:[^$\n]*[^$\s])?)\$$/u,
  trigger: '$',
  replace: (node, match) => {
    const made = $createMathNode(match[1] ?? '');
    node.replace(made);
    made.selectNext(0, 0);
  },
};

/** `[^1]`: the mark of a footnote; what it says is written at the end of the note. */
const footnote: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [FootnoteNode],
  importRegExp: /\[\^([^\s[\]^\\]{1,60})\]/,
  regExp: /\[\^([^\s[\]^\\]{1,60})\]$/,
  trigger: ']',
  replace: (node, match) => {
    const label = match[1] ?? '';
    node.replace($createFootnoteNode(label));
    $textOf(label).selectEnd();
  },
};

/** `[ ] ` and `[x] ` in an item of a list of another kind, as Markdown writes its tasks. */
const task: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [ListNode, ListItemNode],
  regExp: /^\[([ x]?)\] $/i,
  trigger: ' ',
  replace: (node, match) => $makeTask(node, match[1]?.toLowerCase() === 'x'),
};

/** A web address and the space after it. */
const address: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  regExp: /(?<=^|[\s([{"'“‘«—–])(?:https?:\/\/|www\.)\S+ $/iu,
  trigger: ' ',
  replace: (node) => {
    const size = node.getTextContentSize();
    $linkAddress(node, size - 1, size);
  },
};

export const shortcuts: Transformer[] = [
  heading,
  callout,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  rule,
  mathBlock,
  table,
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  HIGHLIGHT,
  STRIKETHROUGH,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  math,
  footnote,
  task,
  address,
];

/**
 * Markdown while typing: `# `, `- `, `1. `, `[] `, `- [ ] `, `> `, `> [!note] `, three backticks, `---`, `$$`, `|a|b|`, `**bold**`,
 * `*italic*`, `` `code` ``, `==mark==`, `$maths$`, `[^1]`, and web addresses.
 */
export const MarkdownShortcutsExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/markdown-shortcuts',
  register: (editor) => registerMarkdownShortcuts(editor, shortcuts),
});
