import { type ClipId, clipIdSchema } from '#shared/ids.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** The type of the block that lists the sources of its note. */
export const bibliographyType = 'bibliography';

/** The clips that a note quotes, cites, embeds or links, each once, in the order of the text. */
export function citedClips(state: EditorState): ClipId[] {
  const clips = new Set<ClipId>();
  const read = (node: EditorNode) => {
    const clip = clipOf(node);
    if (clip) clips.add(clip);
    for (const child of node.children ?? []) read(child);
  };
  read(state.root);
  return [...clips];
}

/** A link names its target, an embed of a highlight its clip, a quote its proof. */
function clipOf({ target, quote }: EditorNode): ClipId | undefined {
  const own = isObject(target) ? target : undefined;
  if (own?.kind === 'clip') return clipIdSchema.safeParse(own.id).data;
  if (own?.kind === 'highlight') return clipIdSchema.safeParse(own.clip).data;
  return isObject(quote) ? clipIdSchema.safeParse(quote.clip).data : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
