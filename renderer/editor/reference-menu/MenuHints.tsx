import type { Trigger } from '#renderer/editor/menu/find-trigger.ts';
import { isOfSearches } from '#renderer/editor/reference-menu/reference-rows.ts';

interface MenuHintsProps {
  readonly trigger: Trigger;
  /** The parts of one note or clip are listed. */
  readonly isInside: boolean;
}

/** What can be typed in the menu, at its foot. */
export function MenuHints({ trigger: { kind, isEmbed, query }, isInside: isInPart }: MenuHintsProps) {
  const isInside = isInPart || (isEmbed && isOfSearches(query));
  return (
    <>
      <span>↑ ↓ choose</span>
      <span>{isEmbed ? '↵ show it here' : '↵ link'}</span>
      {kind === 'link' && !isEmbed && <span>| set the text</span>}
      {isEmbed && !isInside && <span>search: a saved search</span>}
      {kind === 'link' && !isInside && <span># heading</span>}
      {kind === 'link' && !isInside && <span>^ block</span>}
      <span>Esc keep the text</span>
    </>
  );
}
