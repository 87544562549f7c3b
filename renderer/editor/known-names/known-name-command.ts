import { createCommand, type LexicalCommand } from 'lexical';

/** Turns the known name at the caret into a link. */
export const FOLLOW_KNOWN_NAME_COMMAND: LexicalCommand<void> = createCommand('FOLLOW_KNOWN_NAME_COMMAND');
