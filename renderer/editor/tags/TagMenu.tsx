import { useQuery } from '@tanstack/react-query';
import { $getSelection, type LexicalEditor } from 'lexical';
import { tagsQuery } from '#renderer/documents/queries.ts';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $createTagNode } from '#renderer/editor/tags/TagNode.ts';
import { tagRows } from '#renderer/editor/tags/tag-rows.ts';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface TagMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger;
  readonly onClose: () => void;
}

/** What `#` offers: the tags that are in use. A new one is simply typed to its end. */
export function TagMenu({ editor, trigger, onClose }: TagMenuProps) {
  const { data: tags = [] } = useQuery(tagsQuery);
  const rows = tagRows(tags, trigger.query);
  const pick = (index: number) => {
    const row = rows[index];
    onClose();
    if (row && replaceTrigger(editor, trigger, () => $createTagNode(row.tag))) {
      // Without a space what is typed next would be part of it.
      editor.update(() => $getSelection()?.insertText(' '), { discrete: true });
    }
    editor.focus();
  };
  return (
    <EditorMenu
      editor={editor}
      label="Tag"
      rows={rows.map(({ tag, count }) => ({
        key: tag,
        icon: <Icon name="tag" />,
        title: <MatchedTitle title={tag} query={trigger.query} />,
        name: tag,
        detail: formatCount(count),
      }))}
      at={trigger.rect}
      // Before the first letter it may become a heading, and a tag that is new must not turn into another on Enter.
      first={rows[0]?.tag.toLowerCase().startsWith(trigger.query.toLowerCase()) && trigger.query !== '' ? 0 : -1}
      onPick={pick}
      onClose={onClose}
    />
  );
}
