import { $isCodeNode } from '@lexical/code';
import { effect, namedSignals } from '@lexical/extension';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  getDOMTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  TextNode,
} from 'lexical';
import { type KnownNames, namePattern } from '#renderer/editor/known-names/find-names.ts';
import { FOLLOW_KNOWN_NAME_COMMAND } from '#renderer/editor/known-names/known-name-command.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';

const highlightName = 'known-name';
const pauseMs = 250;

/**
 * A quiet line under names that are known but not linked. It is drawn over the text (CSS highlights): no node is ever
 * changed for it, so it can neither move text nor take the caret. Mod+Enter on one makes it a link.
 */
export const KnownNamesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/known-names',
  config: { names: new Map() as KnownNames },
  build: (_editor, config) => namedSignals(config),
  register: (editor, _config, state) => {
    const { names } = state.getOutput();
    const drawing = drawNames(editor);
    return mergeRegister(
      effect(() => drawing.setNames(names.value)),
      editor.registerMutationListener(TextNode, (mutations) => drawing.see([...mutations.keys()]), {
        skipInitialization: false,
      }),
      editor.registerCommand(FOLLOW_KNOWN_NAME_COMMAND, () => $linkAtCaret(names.peek()), COMMAND_PRIORITY_EDITOR),
      () => drawing.stop(),
    );
  },
});

function drawNames(editor: LexicalEditor) {
  const texts = new Set<NodeKey>();
  const ranges = new Map<NodeKey, Range[]>();
  let pattern: RegExp | undefined;
  let drawn: Highlight | undefined;
  let dirty = new Set<NodeKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not in every environment the tests run in.
  const canDraw = typeof Highlight !== 'undefined' && 'highlights' in CSS;

  const draw = () => {
    timer = undefined;
    editor.read(() => {
      for (const key of dirty) {
        const found = $rangesOf(editor, key, pattern);
        if (found.length > 0) ranges.set(key, found);
        else ranges.delete(key);
      }
    });
    dirty = new Set();
    drawn = new Highlight(...[...ranges.values()].flat());
    CSS.highlights.set(highlightName, drawn);
  };
  const schedule = () => {
    if (canDraw) timer ??= setTimeout(draw, pauseMs);
  };
  return {
    setNames(names: KnownNames) {
      pattern = namePattern(names);
      dirty = new Set(texts);
      if (pattern || drawn) schedule();
    },
    see(keys: readonly NodeKey[]) {
      for (const key of keys) {
        texts.add(key);
        dirty.add(key);
      }
      if (pattern) schedule();
    },
    stop() {
      clearTimeout(timer);
      // The name is shared by all editors of the window; another one may have drawn since.
      if (drawn && CSS.highlights.get(highlightName) === drawn) CSS.highlights.delete(highlightName);
    },
  };
}

function $rangesOf(editor: LexicalEditor, key: NodeKey, pattern: RegExp | undefined): Range[] {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  const text = element && getDOMTextNode(element);
  if (!pattern || !text || !$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return [];
  if ($findMatchingParent(node, $isCodeNode)) return [];
  return [...(text.nodeValue ?? '').matchAll(pattern)].map((match) => {
    const range = document.createRange();
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    return range;
  });
}

function $linkAtCaret(names: KnownNames): boolean {
  const selection = $getSelection();
  const pattern = namePattern(names);
  if (!pattern || !$isRangeSelection(selection) || selection.anchor.type !== 'text') return false;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText()) return false;
  const { offset } = selection.anchor;
  for (const match of node.getTextContent().matchAll(pattern)) {
    const end = match.index + match[0].length;
    const name = names.get(match[0]);
    if (!name || offset < match.index || offset > end) continue;
    const parts = node.splitText(match.index, end);
    const named = match.index === 0 ? parts[0] : parts[1];
    rememberTargets([{ target: name.target, title: name.title, entityType: name.mention.type, isMissing: false }]);
    $addUpdateTag(HISTORY_PUSH_TAG);
    named?.replace($createReferenceNode(name.target, match[0]).setFormat(node.getFormat())).selectEnd();
    return true;
  }
  return false;
}
