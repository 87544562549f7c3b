import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { CitationStyle } from '#shared/citations/types.ts';

/** Puts the list of sources at the end of the note; a note has one. */
export const INSERT_BIBLIOGRAPHY_COMMAND: LexicalCommand<void> = createCommand('INSERT_BIBLIOGRAPHY_COMMAND');

/** Sets how the note cites; `null` is as the settings say. */
export const SET_CITATION_STYLE_COMMAND: LexicalCommand<{ key: NodeKey; style: CitationStyle | null }> =
  createCommand('SET_CITATION_STYLE_COMMAND');
