import { z } from 'zod';
import { type ClipId, clipIdSchema } from '#shared/ids.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

export interface QuoteOfNote {
  readonly clip: ClipId;
  readonly version: number | null;
  readonly exact: string;
}

/** What a quoting block says of where its words come from. */
const proofSchema = z.object({ clip: clipIdSchema, version: z.int().positive().optional() });

/** The blocks of a note that quote a clip, in the order of the text. */
export function quotesOfNote(state: EditorState): QuoteOfNote[] {
  const quotes: QuoteOfNote[] = [];
  const read = (node: EditorNode) => {
    const proof = proofSchema.safeParse(node.quote).data;
    const exact = proof ? readEditorState({ root: { ...node, type: 'root' } }).text : '';
    if (proof && exact.trim() !== '') quotes.push({ clip: proof.clip, version: proof.version ?? null, exact });
    else for (const child of node.children ?? []) read(child);
  };
  read(state.root);
  return quotes;
}
