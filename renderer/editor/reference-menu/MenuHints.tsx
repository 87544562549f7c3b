import type { Trigger } from '#renderer/editor/menu/find-trigger.ts';

interface MenuHintsProps {
  readonly trigger: Trigger;
  /** The parts of one note or clip are listed. */
  readonly isInside: boolean;
}

/** What can be typed in the menu, at its foot. */
export function MenuHints({ trigger: { kind, isEmbed }, isInside }: MenuHintsProps) {
  return (
    <>
      <span>↑ ↓ choose</span>
      <span>{isEmbed ? '↵ show it here' : '↵ link'}</span>
      {kind === 'link' && !isEmbed && <span>| set the text</span>}
      {isEmbed && !isInside && <span>search: what is found</span>}
      {kind === 'link' && !isInside && <span># heading</span>}
      {kind === 'link' && !isInside && <span>^ block</span>}
      <span>Esc keep the text</span>
    </>
  );
}
