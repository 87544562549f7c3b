import { $createHorizontalRuleNode, $isHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { defineExtension } from 'lexical';

const rule: ElementTransformer = {
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

/** Notes have three levels of headings. */
const heading: ElementTransformer = { ...HEADING, regExp: /^(#{1,3})\s/ };

export const shortcuts: Transformer[] = [
  heading,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  rule,
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  STRIKETHROUGH,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
];

/** Markdown while typing: `# `, `- `, `1. `, `[] `, `> `, three backticks, `---`, `**bold**`, `*italic*`, `` `code` ``. */
export const MarkdownShortcutsExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/markdown-shortcuts',
  register: (editor) => registerMarkdownShortcuts(editor, shortcuts),
});
