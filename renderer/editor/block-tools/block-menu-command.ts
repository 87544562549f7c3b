import { createCommand, type LexicalCommand } from 'lexical';

/** Opens the menu of the block at the caret. */
export const BLOCK_MENU_COMMAND: LexicalCommand<void> = createCommand('BLOCK_MENU_COMMAND');
