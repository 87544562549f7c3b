import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import { FailureError } from '#shared/failures.ts';
import type { DocumentId, NoteId } from '#shared/ids.ts';
import { followHeading, readEditorState, relabelLinks } from '#shared/notes/editor-state.ts';
import type { RenamedHeading } from '#shared/notes/note-parts.ts';
import type { EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface LinkFollowerDeps {
  readonly documents: DocumentStore;
  readonly index: Pick<SearchIndex, 'documentsLinkingTo'>;
}

type Change = (state: EditorState) => EditorState;

/** Carries a new name into the links that point at it. Links hold ids, so only labels that are still the old name change. */
export class LinkFollower {
  readonly #deps: LinkFollowerDeps;

  constructor(deps: LinkFollowerDeps) {
    this.#deps = deps;
  }

  /** Answers with the notes that changed; with `within` only those are looked at. */
  async follow(
    target: LinkTarget,
    oldName: string,
    newName: string,
    within?: readonly DocumentId[],
  ): Promise<DocumentId[]> {
    return this.#change(target, (state) => relabelLinks(state, target, oldName, newName), within);
  }

  /** The same for headings of a note, which links also point at by their words. */
  async followHeadings(note: LinkTarget, renamed: readonly RenamedHeading[]): Promise<DocumentId[]> {
    return this.#change(note, (state) =>
      renamed.reduce((changed, heading) => followHeading(changed, note, heading), state),
    );
  }

  async #change(target: LinkTarget, change: Change, within?: readonly DocumentId[]): Promise<DocumentId[]> {
    // A link saved a moment ago may not be in the index yet.
    if (!within) await this.#deps.documents.settled();
    const changed: DocumentId[] = [];
    for (const id of within ?? (await this.#deps.index.documentsLinkingTo(target))) {
      // What links to itself is being written: the window that has it open brings its links up to date.
      if (id === target.id || (await this.#deps.documents.kindOf(id)) !== 'note') continue;
      if (await this.#relabel(id as NoteId, change)) changed.push(id);
    }
    return changed;
  }

  /** Whether there was anything to change. A note that cannot be read keeps its old label: the link itself still works. */
  async #relabel(id: NoteId, change: Change): Promise<boolean> {
    let isChanged = false;
    try {
      await this.#deps.documents.updateNote(id, (record) => {
        const state = change(record.state);
        isChanged = state !== record.state;
        return isChanged ? { ...record, state, links: [...readEditorState(state).links] } : record;
      });
    } catch (error) {
      const isGone = error instanceof FailureError && ['NOT_FOUND', 'DAMAGED'].includes(error.failure.code);
      if (!isGone) throw error;
      return false;
    }
    return isChanged;
  }
}
