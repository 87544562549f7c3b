import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for the address of the selected text. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
