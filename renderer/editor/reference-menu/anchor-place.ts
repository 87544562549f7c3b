import type { LexicalEditor } from 'lexical';
import { $anchorBlock } from '#renderer/editor/blocks/block-id.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { client } from '#renderer/rpc/client.ts';
import type { NoteId } from '#shared/ids.ts';
import type { NotePlace } from '#shared/notes/note-parts.ts';

/** The lasting id of a heading or block, made where it has none: in the text on screen, else in the note's file. */
export async function anchorPlace(
  editor: LexicalEditor,
  own: NoteId,
  note: NoteId,
  { block, path, text }: NotePlace,
): Promise<string> {
  if (block !== undefined) return block;
  if (note === own) {
    let made: string | undefined;
    editor.update(
      () => {
        made = $anchorBlock(path);
      },
      { discrete: true },
    );
    if (made !== undefined) return made;
  }
  // It may be open beside with words that are not saved yet.
  await flushNotes();
  return (await client.notes.anchor({ id: note, path: [...path], text })).block;
}
