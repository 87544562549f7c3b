import type { LexicalEditor } from 'lexical';
import { setBlock } from '#renderer/editor/blocks/set-block.ts';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { slashOffers } from '#renderer/editor/slash-menu/slash-offers.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SlashMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger;
  readonly onClose: () => void;
}

/** What `/` offers: the kinds of blocks. */
export function SlashMenu({ editor, trigger, onClose }: SlashMenuProps) {
  const offers = slashOffers(trigger.query);
  const pick = (index: number) => {
    const offer = offers[index];
    onClose();
    if (!offer || !replaceTrigger(editor, trigger, () => null)) {
      editor.focus();
    } else if ('kind' in offer) {
      setBlock(editor, offer.kind);
      editor.focus();
    } else {
      editor.focus();
      offer.run(editor);
    }
  };
  return (
    <EditorMenu
      editor={editor}
      label="Insert"
      rows={offers.map((offer, index) => ({
        key: 'kind' in offer ? offer.kind : offer.key,
        icon: <Icon name={offer.icon} />,
        title: <MatchedTitle title={offer.title} query={trigger.query} />,
        name: offer.title,
        detail: offer.typed,
        // Without a query the kinds of blocks come first, and then what is none.
        isApart: trigger.query === '' && index > 0 && 'key' in offer && 'kind' in (offers[index - 1] ?? {}),
      }))}
      at={trigger.rect}
      onPick={pick}
      onClose={onClose}
    />
  );
}
