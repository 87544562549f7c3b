import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useKeyboard, writeKeys } from '#renderer/app/keys.ts';
import {
  copyBlockAsMarkdown,
  deleteBlock,
  duplicateBlock,
  moveBlockBy,
  turnInto,
} from '#renderer/editor/block-tools/block-acts.ts';
import type { BlockKind } from '#renderer/editor/blocks/set-block.ts';
import { foldsOf } from '#renderer/editor/fold/fold-extension.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { type MenuRow, MenuSheet } from '#renderer/ui/Menu.tsx';

interface BlockMenuProps {
  readonly editor: LexicalEditor;
  readonly blockKey: NodeKey;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

const kinds: readonly { readonly kind: BlockKind; readonly label: string; readonly icon: IconName }[] = [
  { kind: 'text', label: 'Text', icon: 'text' },
  { kind: 'heading-1', label: 'Heading 1', icon: 'heading-1' },
  { kind: 'heading-2', label: 'Heading 2', icon: 'heading-2' },
  { kind: 'heading-3', label: 'Heading 3', icon: 'heading-3' },
  { kind: 'bullets', label: 'Bulleted list', icon: 'list-bullets' },
  { kind: 'numbers', label: 'Numbered list', icon: 'list-numbers' },
  { kind: 'checks', label: 'Checklist', icon: 'list-checks' },
  { kind: 'quote', label: 'Quote', icon: 'quote' },
  { kind: 'callout', label: 'Callout', icon: 'info' },
  { kind: 'code', label: 'Code block', icon: 'code' },
];
/** Blocks that are not words cannot become others. */
const turnable = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'code', 'callout']);

/** What can be done with a block as a whole. */
export function BlockMenu({ editor, blockKey, anchor, onClose }: BlockMenuProps) {
  const isMac = useKeyboard((state) => state.platform === 'mac');
  const { type, isHeading } = editor.getEditorState().read(() => {
    const node = $getNodeByKey(blockKey);
    return { type: node?.getType() ?? '', isHeading: $isHeadingNode(node) };
  });
  const folds = foldsOf(editor);
  const isFolded = folds?.isFolded(blockKey) ?? false;
  const movesWith = isMac ? 'Ctrl+Mod' : 'Alt';
  const fold: MenuRow[] = isHeading
    ? [
        {
          label: isFolded ? 'Unfold' : 'Fold',
          icon: isFolded ? 'chevron-down' : 'chevron-right',
          onSelect: () => folds?.toggle(blockKey),
        },
        { label: 'Fold all headings', onSelect: () => folds?.setAll(true) },
        { label: 'Unfold all headings', onSelect: () => folds?.setAll(false) },
      ]
    : [];
  const turn = turnable.has(type) ? kinds : [];
  const rows: MenuRow[] = [
    {
      label: 'Move up',
      icon: 'chevron-up',
      keys: writeKeys(`${movesWith}+ArrowUp`),
      onSelect: () => moveBlockBy(editor, blockKey, 'up'),
    },
    {
      label: 'Move down',
      icon: 'chevron-down',
      keys: writeKeys(`${movesWith}+ArrowDown`),
      onSelect: () => moveBlockBy(editor, blockKey, 'down'),
    },
    ...fold,
    ...turn.map(({ kind, label, icon }) => ({ label, icon, onSelect: () => turnInto(editor, blockKey, kind) })),
    { label: 'Duplicate', icon: 'copy', onSelect: () => duplicateBlock(editor, blockKey) },
    { label: 'Copy as Markdown', icon: 'copy', onSelect: () => copyBlockAsMarkdown(editor, blockKey) },
    { label: 'Delete', icon: 'trash', isDanger: true, onSelect: () => deleteBlock(editor, blockKey) },
  ];
  return <MenuSheet id="block-menu" label="Block" rows={rows} anchor={anchor} align="start" onClose={onClose} />;
}
