import { createCommand, type LexicalCommand } from 'lexical';
import type { Picture } from '#shared/notes/nodes.ts';

/** Asks for files and puts them where the caret is. */
export const CHOOSE_FILES_COMMAND: LexicalCommand<'pictures' | 'files'> = createCommand('CHOOSE_FILES_COMMAND');

/** Shows the pictures of clips to choose from. */
export const CHOOSE_CLIP_PICTURE_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_CLIP_PICTURE_COMMAND');

/** Puts a picture of the vault where the caret is. */
export const INSERT_PICTURE_COMMAND: LexicalCommand<Picture> = createCommand('INSERT_PICTURE_COMMAND');
