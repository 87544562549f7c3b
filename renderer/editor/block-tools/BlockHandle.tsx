import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type PointerEvent as Press, useEffect, useRef, useState } from 'react';
import styles from '#renderer/editor/block-tools/BlockHandle.module.css';
import { BlockMenu } from '#renderer/editor/block-tools/BlockMenu.tsx';
import { canBeItem, moveBlockTo } from '#renderer/editor/block-tools/block-acts.ts';
import { blockOfElement, pieceElementAt } from '#renderer/editor/block-tools/block-at.ts';
import { BLOCK_MENU_COMMAND } from '#renderer/editor/block-tools/block-menu-command.ts';
import { type DropPlace, dropPlaceAt, scrollNearEdge } from '#renderer/editor/block-tools/drop-place.ts';
import { $blockAtCaret } from '#renderer/editor/blocks/move-block.ts';
import { foldsOf } from '#renderer/editor/fold/fold-extension.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface Handled {
  readonly key: NodeKey;
  readonly top: number;
  readonly isHeading: boolean;
}

/** How far the gutter beside the text reaches. */
const gutter = 64;
const dragFrom = 4;

/** Beside the block under the pointer: drag it elsewhere, press for its menu, fold a heading. Mod+Shift+M opens the menu. */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const [handled, setHandled] = useState<Handled>();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [drop, setDrop] = useState<DropPlace>();
  // A state, so that a menu that was asked for by key opens when the handle, its anchor, is drawn.
  const [handle, setHandle] = useState<HTMLButtonElement | null>(null);
  /** Told at once: a look at the pointer that is on its way must not change whose menu it is. */
  const hasMenu = useRef(false);
  const isHeld = isMenuOpen || drop !== undefined;

  useEffect(() => {
    if (isHeld) return undefined;
    let frame = 0;
    const move = (event: MouseEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!hasMenu.current) setHandled((now) => sameOr(now, handledAt(editor, event)));
      });
    };
    window.addEventListener('mousemove', move, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('mousemove', move);
    };
  }, [editor, isHeld]);

  useEffect(
    () =>
      editor.registerCommand(
        BLOCK_MENU_COMMAND,
        () => {
          const root = editor.getRootElement();
          const block = $blockAtCaret();
          const dom = block && editor.getElementByKey(block.getKey());
          const piece = root && dom && (dom.tagName === 'LI' ? dom : blockOfElement(root, dom));
          const found = root && piece && handledOf(editor, root, piece);
          if (!found) return false;
          hasMenu.current = true;
          setHandled(found);
          setMenuOpen(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  );

  if (!handled) return null;
  const press = (event: Press<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const { clientY, pointerId, currentTarget } = event;
    currentTarget.setPointerCapture(pointerId);
    followDrag(editor, currentTarget, clientY, handled.key, setDrop);
  };
  const isFolded = handled.isHeading && (foldsOf(editor)?.isFolded(handled.key) ?? false);
  return (
    <>
      {handled.isHeading && (
        <button
          type="button"
          className={styles.fold}
          style={{ top: handled.top }}
          tabIndex={-1}
          aria-expanded={!isFolded}
          aria-label={isFolded ? 'Unfold' : 'Fold'}
          title={isFolded ? 'Unfold' : 'Fold'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            foldsOf(editor)?.toggle(handled.key);
            setHandled({ ...handled });
          }}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} />
        </button>
      )}
      <button
        ref={setHandle}
        type="button"
        className={styles.handle}
        style={{ top: handled.top }}
        tabIndex={-1}
        aria-label="Block menu"
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        title="Drag to move, press for more"
        onPointerDown={press}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          hasMenu.current = drop === undefined;
          setMenuOpen(drop === undefined);
        }}
      >
        <Icon name="grip" />
      </button>
      {isMenuOpen && handle && (
        <BlockMenu
          editor={editor}
          blockKey={handled.key}
          anchor={handle}
          onClose={() => {
            hasMenu.current = false;
            setMenuOpen(false);
            editor.focus();
          }}
        />
      )}
      {drop && <div className={styles.drop} style={{ top: drop.top, marginInlineStart: drop.inset }} />}
    </>
  );
}

function sameOr(now: Handled | undefined, next: Handled | undefined): Handled | undefined {
  return now && next && now.key === next.key && now.top === next.top ? now : next;
}

function handledAt(editor: LexicalEditor, { clientX, clientY }: MouseEvent): Handled | undefined {
  const root = editor.getRootElement();
  if (!root || document.querySelector('dialog[open]')) return undefined;
  const { left, right } = root.getBoundingClientRect();
  if (clientX < left - gutter || clientX > right) return undefined;
  const block = pieceElementAt(root, clientY);
  return block && handledOf(editor, root, block);
}

function handledOf(editor: LexicalEditor, root: HTMLElement, block: HTMLElement): Handled | undefined {
  return editor.getEditorState().read(
    () => {
      const node = $getNearestNodeFromDOMNode(block);
      if (!node) return undefined;
      const shell = (root.parentElement ?? root).getBoundingClientRect();
      const line = block.getBoundingClientRect();
      const lead = Number.parseFloat(getComputedStyle(block).paddingTop) || 0;
      return { key: node.getKey(), top: line.top - shell.top + Math.min(lead, 24), isHeading: $isHeadingNode(node) };
    },
    { editor },
  );
}

/** Follows a drag of the handle to its end; a press that does not move is a press. */
function followDrag(
  editor: LexicalEditor,
  handle: HTMLElement,
  from: number,
  key: NodeKey,
  show: (place: DropPlace | undefined) => void,
): void {
  let place: DropPlace | undefined;
  const mayBeItem = canBeItem(editor, key);
  const move = (event: PointerEvent) => {
    if (!place && Math.abs(event.clientY - from) < dragFrom) return;
    scrollNearEdge(handle, event.clientY);
    place = dropPlaceAt(editor, event.clientY, mayBeItem) ?? place;
    show(place);
  };
  const end = (isDropped: boolean) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', drop);
    handle.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', stopOnEscape, true);
    if (place && isDropped && editor.getEditorState().read(() => $getNodeByKey(key) !== null))
      moveBlockTo(editor, key, place);
    // The press that ends a drag is no press on the handle.
    if (place) setTimeout(() => show(undefined));
  };
  const drop = () => end(true);
  const cancel = () => end(false);
  const stopOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end(false);
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', drop);
  handle.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', stopOnEscape, true);
}
