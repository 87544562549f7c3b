import type { LexicalEditor } from 'lexical';
import { setBlock } from '#renderer/editor/blocks/set-block.ts';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { slashRows } from '#renderer/editor/slash-menu/slash-rows.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SlashMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger;
  readonly onClose: () => void;
}

/** What `/` offers: the kinds of blocks. */
export function SlashMenu({ editor, trigger, onClose }: SlashMenuProps) {
  const rows = slashRows(trigger.query);
  const pick = (index: number) => {
    const row = rows[index];
    onClose();
    if (row && replaceTrigger(editor, trigger, () => null)) setBlock(editor, row.kind);
    editor.focus();
  };
  return (
    <EditorMenu
      editor={editor}
      label="Insert"
      rows={rows.map((row) => ({
        key: row.kind,
        icon: <Icon name={row.icon} />,
        title: <MatchedTitle title={row.title} query={trigger.query} />,
        detail: row.typed,
      }))}
      at={trigger.rect}
      onPick={pick}
      onClose={onClose}
    />
  );
}
