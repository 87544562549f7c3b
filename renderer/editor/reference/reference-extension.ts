import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  getDOMSelection,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { ignoreFurtherClicks } from '#renderer/editor/links/ignore-further-clicks.ts';
import { decorateReference } from '#renderer/editor/reference/decorate-reference.ts';
import { $createReferenceNode, $isReferenceNode, ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import {
  FOLLOW_REFERENCE_COMMAND,
  INSERT_REFERENCE_COMMAND,
  OPEN_ADDRESS_COMMAND,
  OPEN_BESIDE_COMMAND,
  SHOW_LINK_CARD_COMMAND,
} from '#renderer/editor/reference/reference-commands.ts';
import { detailsOf, isLookedUp, keyOfDetails, targetDetails } from '#renderer/editor/reference/target-details.ts';
import type { LinkTarget } from '#shared/targets.ts';

interface ReferenceConfig {
  /** Asks for titles and types of targets that were not seen before; the answers go to `targetDetails`. */
  readonly lookUp: (targets: readonly LinkTarget[]) => void;
  readonly openTarget: (target: LinkTarget) => void;
  readonly openBeside: (target: LinkTarget) => void;
  readonly openAddress: (address: string) => void;
}

/** Links to notes, clips, entities and stories: drawn, kept up to date, followed. */
export const ReferenceExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/reference',
  nodes: () => [ReferenceNode],
  config: { lookUp: () => {}, openTarget: () => {}, openBeside: () => {}, openAddress: () => {} } as ReferenceConfig,
  register: (editor, config) =>
    mergeRegister(
      registerDrawing(editor, config),
      editor.registerCommand(
        INSERT_REFERENCE_COMMAND,
        ({ target, label }) => {
          $insertNodes([$createReferenceNode(target, label)]);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        FOLLOW_REFERENCE_COMMAND,
        (target) => {
          config.openTarget(target);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        OPEN_BESIDE_COMMAND,
        (target) => {
          config.openBeside(target);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        OPEN_ADDRESS_COMMAND,
        (address) => {
          config.openAddress(address);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(CLICK_COMMAND, (event) => $followClicked(editor, event), COMMAND_PRIORITY_HIGH),
    ),
});

/** Opens the link at the caret beside the page, as Mod+Enter does; false when there is none. */
export function $followAtCaret(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const link = $referenceAtCaret();
  return $follow(editor, link ?? selection.anchor.getNode(), true);
}

/** The link the caret is in or right behind. */
export function $referenceAtCaret(): ReferenceNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const at = selection.anchor.getNode();
  const node = $isElementNode(at) ? at.getChildAtIndex(Math.max(0, selection.anchor.offset - 1)) : at;
  if ($isReferenceNode(node)) return node;
  const before = selection.isCollapsed() && selection.anchor.offset === 0 ? (node?.getPreviousSibling() ?? null) : null;
  return $isReferenceNode(before) ? before : undefined;
}

function $followClicked(editor: LexicalEditor, event: MouseEvent): boolean {
  if (event.button !== 0 || event.shiftKey || !(event.target instanceof Node)) return false;
  // Words are being selected, by the page's own account: Lexical hears of it later, and may still know of those before.
  if (getDOMSelection(window)?.isCollapsed === false) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  const isWebLink = node !== null && $findMatchingParent(node, $isLinkNode) !== null;
  // A web link leaves the app, so a plain click there only places the caret.
  if (isWebLink && !(event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    return false;
  }
  if (!$follow(editor, node, event.metaKey || event.ctrlKey)) return false;
  event.preventDefault();
  ignoreFurtherClicks();
  return true;
}

function $follow(editor: LexicalEditor, node: LexicalNode | null, isBeside: boolean): boolean {
  if (!node) return false;
  if ($isReferenceNode(node)) {
    const target = node.getTarget();
    if (!target) return false;
    // There is nowhere to go, but something to do about it.
    if (detailsOf(target)?.isMissing && editor.dispatchCommand(SHOW_LINK_CARD_COMMAND, node.getKey())) return true;
    return editor.dispatchCommand(isBeside ? OPEN_BESIDE_COMMAND : FOLLOW_REFERENCE_COMMAND, target);
  }
  const link = $findMatchingParent(node, $isLinkNode);
  return link !== null && editor.dispatchCommand(OPEN_ADDRESS_COMMAND, link.getURL());
}

function registerDrawing(editor: LexicalEditor, config: ReferenceConfig): () => void {
  const drawn = new Map<NodeKey, LinkTarget>();
  const unasked = new Map<string, LinkTarget>();
  const ask = () => {
    const targets = [...unasked.values()];
    unasked.clear();
    if (targets.length > 0) config.lookUp(targets);
  };
  return mergeRegister(
    editor.registerMutationListener(
      ReferenceNode,
      (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
            const target = $isReferenceNode(node) ? node.getTarget() : null;
            if (!target) {
              drawn.delete(key);
              continue;
            }
            drawn.set(key, target);
            if (!isLookedUp(target)) unasked.set(keyOfDetails(target), target);
          }
        });
        if (unasked.size > 0) queueMicrotask(ask);
      },
      { skipInitialization: false },
    ),
    targetDetails.subscribe((now, before) => {
      // The committed state: this may be called amid an update, which `editor.read` would end.
      editor.getEditorState().read(() => {
        for (const [key, target] of drawn) {
          if (detailsOf(target, now) === detailsOf(target, before)) continue;
          const dom = editor.getElementByKey(key);
          const node = $getNodeByKey(key);
          if (dom && node) decorateReference(dom, target, node.getTextContent());
        }
      });
    }),
  );
}
