import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { setBlock } from '#renderer/editor/blocks/set-block.ts';
import { $isReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { EDIT_LINK_COMMAND } from '#renderer/editor/toolbar/edit-link-command.ts';
import styles from '#renderer/editor/toolbar/FormatToolbar.module.css';
import { LinkField } from '#renderer/editor/toolbar/LinkField.tsx';
import { linkSelection } from '#renderer/editor/toolbar/link-selection.ts';
import { placeToolbar } from '#renderer/editor/toolbar/place-toolbar.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface Selected {
  readonly rect: DOMRect;
  readonly formats: ReadonlySet<TextFormatType>;
  readonly heading: string | undefined;
  readonly url: string | undefined;
  /** The words can become a link to something in the vault: plain text of one block. */
  readonly isLinkable: boolean;
}

const formats: readonly { readonly format: TextFormatType; readonly icon: IconName; readonly label: string }[] = [
  { format: 'bold', icon: 'bold', label: 'Bold' },
  { format: 'italic', icon: 'italic', label: 'Italic' },
  { format: 'strikethrough', icon: 'strike', label: 'Strike' },
  { format: 'code', icon: 'code', label: 'Code' },
  { format: 'highlight', icon: 'highlight', label: 'Mark' },
];

/** The bar over selected text: formats, heading, web link, link to something in the vault. */
export function FormatToolbar() {
  const [editor] = useLexicalComposerContext();
  const [selected, setSelected] = useState<Selected>();
  const [isEditingLink, setIsEditingLink] = useState(false);
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isPressed = false;
    const look = () => {
      const isHidden = isPressed || isBusyElsewhere(editor, ref.current);
      setSelected(isHidden ? undefined : editor.read(() => $readSelected(editor)));
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      if (!isPressed) return;
      isPressed = false;
      // The selection of a drag stands only after the browser has handled the release.
      setTimeout(look);
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(({ editorState, prevEditorState }) => {
        if (editorState._selection !== prevEditorState._selection || editorState !== prevEditorState) look();
      }),
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          look();
          setIsEditingLink(true);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('mousedown', press);
        root?.addEventListener('mousedown', press);
      }),
    );
    const focusMoved = () => {
      // With the caret in its own field there is no selection to read, and the one that was still stands.
      if (ref.current?.contains(document.activeElement)) return;
      if (isBusyElsewhere(editor, ref.current)) setIsEditingLink(false);
      look();
    };
    // It goes where the words go.
    let frame = 0;
    const follow = () => {
      if (window.getSelection()?.isCollapsed !== false) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    document.addEventListener('focusin', focusMoved);
    document.addEventListener('mouseup', release);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', focusMoved);
      document.removeEventListener('mouseup', release);
      document.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      stop();
    };
  }, [editor]);

  useLayoutEffect(() => {
    if (ref.current && selected) placeToolbar(ref.current, selected.rect);
  }, [selected]);

  if (!selected) return null;
  const setLink = (url: string | null) => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    setIsEditingLink(false);
    editor.focus();
  };
  return createPortal(
    <div ref={ref} className={styles.toolbar} role="toolbar" aria-label="Format" onMouseDown={keepFocus}>
      {isEditingLink ? (
        <LinkField
          url={selected.url ?? ''}
          onSet={setLink}
          onClose={() => {
            setIsEditingLink(false);
            editor.focus();
          }}
        />
      ) : (
        <>
          {formats.map(({ format, icon, label }) => (
            <IconButton
              key={format}
              label={label}
              icon={icon}
              isOn={selected.formats.has(format)}
              onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
            />
          ))}
          <IconButton
            label="Heading"
            icon="heading-2"
            isOn={selected.heading === 'h2'}
            onClick={() => setBlock(editor, 'heading-2')}
          />
          <IconButton
            label="Web link"
            icon="external"
            isOn={selected.url !== undefined}
            onClick={() => setIsEditingLink(true)}
          />
          {selected.isLinkable && (
            <Button kind="quiet" size="small" icon="link" onClick={() => linkSelection(editor)}>
              Link to…
            </Button>
          )}
        </>
      )}
    </div>,
    document.body,
  );
}

/** Whoever types in another field, as the one that finds, has no use for the bar over what is selected here. */
function isBusyElsewhere(editor: LexicalEditor, toolbar: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return false;
  return !editor.getRootElement()?.contains(activeElement) && !toolbar?.contains(activeElement);
}

function $readSelected(editor: LexicalEditor): Selected | undefined {
  const selection = $getSelection();
  const native = window.getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed() || !native?.rangeCount) return undefined;
  if (!editor.getRootElement()?.contains(native.anchorNode) || selection.getTextContent().trim() === '')
    return undefined;
  const nodes = selection.getNodes();
  const anchor = selection.anchor.getNode();
  const blocks = new Set(nodes.map((node) => (node.isInline() ? node.getParent()?.getKey() : node.getKey())));
  return {
    rect: native.getRangeAt(0).getBoundingClientRect(),
    formats: new Set(formats.map(({ format }) => format).filter((format) => selection.hasFormat(format))),
    heading: $findMatchingParent(anchor, $isHeadingNode)?.getTag(),
    url: $findMatchingParent(anchor, $isLinkNode)?.getURL(),
    isLinkable: blocks.size === 1 && !nodes.some($isReferenceNode),
  };
}

/** A press on the bar must leave the selection, except in its own field. */
function keepFocus(event: { target: EventTarget; preventDefault: () => void }): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}
