import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { LinkTarget } from '#shared/targets.ts';

/** Puts a link where the caret is, in place of the selection. */
export const INSERT_REFERENCE_COMMAND: LexicalCommand<{ target: LinkTarget; label: string }> =
  createCommand('INSERT_REFERENCE_COMMAND');

/** Goes where a link points. */
export const FOLLOW_REFERENCE_COMMAND: LexicalCommand<LinkTarget> = createCommand('FOLLOW_REFERENCE_COMMAND');

/** Opens what a link points at beside the page. */
export const OPEN_BESIDE_COMMAND: LexicalCommand<LinkTarget> = createCommand('OPEN_BESIDE_COMMAND');

/** Shows what is known of a link, or what can be done about one that leads nowhere, and moves the focus there. */
export const SHOW_LINK_CARD_COMMAND: LexicalCommand<NodeKey> = createCommand('SHOW_LINK_CARD_COMMAND');

/** Goes to a web or mail address. */
export const OPEN_ADDRESS_COMMAND: LexicalCommand<string> = createCommand('OPEN_ADDRESS_COMMAND');
