import { createCommand, type LexicalCommand } from 'lexical';
import type { LinkTarget } from '#shared/targets.ts';

/** Puts a link where the caret is, in place of the selection. */
export const INSERT_REFERENCE_COMMAND: LexicalCommand<{ target: LinkTarget; label: string }> =
  createCommand('INSERT_REFERENCE_COMMAND');

/** Goes where a link points. */
export const FOLLOW_REFERENCE_COMMAND: LexicalCommand<LinkTarget> = createCommand('FOLLOW_REFERENCE_COMMAND');

/** Goes to a web or mail address. */
export const OPEN_ADDRESS_COMMAND: LexicalCommand<string> = createCommand('OPEN_ADDRESS_COMMAND');
