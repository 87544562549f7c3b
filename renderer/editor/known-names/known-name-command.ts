import { createCommand, type LexicalCommand } from 'lexical';

/** Turns the known name at the caret into a link. */
export const FOLLOW_KNOWN_NAME_COMMAND: LexicalCommand<void> = createCommand('FOLLOW_KNOWN_NAME_COMMAND');

/** Asks what kind of thing the selected or capitalised words at the caret name, to make an entity of them. */
export const NAME_AT_CARET_COMMAND: LexicalCommand<void> = createCommand('NAME_AT_CARET_COMMAND');
