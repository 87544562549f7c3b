import type { NodeKey } from 'lexical';
import type { PlacedName } from '#renderer/editor/known-names/name-at-caret.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** What a card is about: a link of the note, or a name in its words. */
export type CardSubject =
  | { readonly kind: 'link'; readonly nodeKey: NodeKey; readonly target: LinkTarget; readonly label: string }
  | { readonly kind: 'name'; readonly name: PlacedName };

export interface ShownCard {
  readonly subject: CardSubject;
  /** The lines of the words it is about: it never covers them. */
  readonly at: { readonly first: DOMRect; readonly last: DOMRect };
  /** Opened by key: the focus goes into it, and back to the text when it closes. */
  readonly hasFocus: boolean;
}

export function isSameSubject(a: CardSubject | undefined, b: CardSubject | undefined): boolean {
  if (a?.kind === 'link' && b?.kind === 'link') return a.nodeKey === b.nodeKey;
  if (a?.kind !== 'name' || b?.kind !== 'name') return false;
  return a.name.nodeKey === b.name.nodeKey && a.name.start === b.name.start;
}
