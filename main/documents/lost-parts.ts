import type { Vault } from '#main/vault/open-vault.ts';
import { FailureError } from '#shared/failures.ts';
import type { NoteId } from '#shared/ids.ts';
import { findPart, type PartOfNote } from '#shared/notes/note-parts.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Which of the targets, by their number, are headings or blocks that their note, which is there, does not have. */
export async function lostParts(
  notes: Pick<Vault['notes'], 'get'>,
  targets: readonly LinkTarget[],
): Promise<ReadonlySet<number>> {
  const wanted = new Map<NoteId, { readonly at: number; readonly part: PartOfNote }[]>();
  for (const [at, target] of targets.entries()) {
    if (target.kind !== 'note' || (target.heading === undefined && target.block === undefined)) continue;
    wanted.set(target.id, [...(wanted.get(target.id) ?? []), { at, part: target }]);
  }
  const lost = new Set<number>();
  // One note after the other: a window may ask for thousands at once.
  for (const [id, parts] of wanted) {
    const state = await stateOf(notes, id);
    if (state) for (const { at, part } of parts) if (!findPart(state, part)) lost.add(at);
  }
  return lost;
}

async function stateOf(notes: Pick<Vault['notes'], 'get'>, id: NoteId) {
  try {
    return (await notes.get(id))?.record.state;
  } catch (error) {
    // A note that cannot be read is told of by itself.
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}
