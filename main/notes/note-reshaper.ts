import type { DocumentStore } from '#main/documents/document-store.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { NoteService } from '#main/notes/note-service.ts';
import { bibliographyType } from '#shared/citations/cited-clips.ts';
import { FailureError } from '#shared/failures.ts';
import type { NoteId } from '#shared/ids.ts';
import { cutSection } from '#shared/notes/cut-section.ts';
import { copyOfState, paragraphNode, readEditorState, referenceNode } from '#shared/notes/editor-state.ts';
import { footnotesApart, withFreeFootnotes } from '#shared/notes/footnotes.ts';
import { mergeStates } from '#shared/notes/merge/merge-states.ts';
import { blockIdOf, setBlockId } from '#shared/notes/note-parts.ts';
import { type Move, type NotePart, retargetLinks } from '#shared/notes/retarget-links.ts';
import { levelOf, placesIn, sectionsOf, textOfBlock } from '#shared/notes/sections.ts';
import { headingNode } from '#shared/notes/template/starter-template.ts';
import type { EditorNode, EditorState, NoteRecord } from '#shared/notes/types.ts';

export interface NoteReshaperDeps {
  readonly documents: DocumentStore;
  readonly notes: NoteService;
  readonly index: Pick<SearchIndex, 'documentsLinkingTo' | 'templates'>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** A note as it was before and after a change, which is what takes it back. */
interface Change {
  readonly id: NoteId;
  readonly before: NoteRecord;
  readonly after: NoteRecord;
}

/** Makes one note of two and two of one. Links from everywhere follow, and each can be taken back. */
export class NoteReshaper {
  readonly #deps: NoteReshaperDeps;
  readonly #operations: OperationLog<void>;

  constructor(deps: NoteReshaperDeps) {
    this.#deps = deps;
    this.#operations = new OperationLog(deps.newId);
  }

  /**
   * Puts what `id` says at the end of `into`, with its tags, stories and names. Links to it lead to `into` from then on,
   * and it goes to the trash, where it still says where it went.
   *
   * @throws NOT_FOUND, SAME_THING, DAMAGED, NOT_SAVED
   */
  async merge(id: NoteId, into: NoteId): Promise<{ operation: string }> {
    const { record: gone } = await this.#deps.documents.note(id);
    if (id === into) throw new FailureError('SAME_THING', { name: gone.title });
    const { record: stays } = await this.#deps.documents.note(into);
    const { state, ids } = this.#toldApart(gone.state, stays.state);
    const move: Move = ({ heading, block }) => ({
      heading,
      block: block ?? (heading === undefined ? undefined : ids.get(heading)),
      id: into,
    });
    const changes = [
      await this.#change(into, (record) => united(record, { ...gone, state: retargetLinks(state, id, move) })),
      ...(await this.#retarget(id, move, [id])),
    ];
    await this.#deps.documents.updateNote(id, (record) => ({ ...record, mergedInto: into }));
    await this.#deps.documents.trash([id]);
    const operation = this.#operations.add(async () => {
      await this.#takeBack(changes.filter(isChange));
      await this.#deps.documents.restore([id]);
      await this.#deps.documents.updateNote(id, ({ mergedInto: _, ...record }) => record);
    });
    return { operation };
  }

  /**
   * Makes a note of the section under a heading, which is named by its words; a link takes its place. `heading` counts
   * the headings of the note from 0, and `title` makes sure that it is the one that was meant.
   *
   * @throws NOT_FOUND, MOVED_ON, DAMAGED, NOT_SAVED
   */
  async split(id: NoteId, heading: number, title: string): Promise<{ operation: string; id: NoteId }> {
    const { record } = await this.#deps.documents.note(id);
    const section = sectionsOf(record.state)[heading];
    if (!section || section.title !== title.trim()) throw new FailureError('MOVED_ON', { id });
    const blocks = record.state.root.children ?? [];
    const places = placesIn(blocks.slice(section.start, section.end));
    const kept = placesIn([...blocks.slice(0, section.start), ...blocks.slice(section.end)]);
    const newId = this.#deps.newId() as NoteId;
    const move: Move = ({ heading: name, block }) => {
      const isIn =
        block === undefined
          ? name !== undefined && places.headings.has(name) && !kept.headings.has(name)
          : places.blocks.has(block);
      if (!isIn) return undefined;
      // The heading itself is the note's title now.
      if (name === section.title) return { id: newId };
      return { id: newId, heading: name, block };
    };
    const link = paragraphNode([referenceNode({ kind: 'note', id: newId }, section.title || 'Untitled')]);
    const { moved } = cutSection(record.state, section, link);
    const made = await this.#deps.notes.create({
      id: newId,
      title: section.title.slice(0, 500),
      stories: record.stories,
      state: retargetLinks(withBlocks(record.state, moved.length > 0 ? moved : [paragraphNode([])]), id, move),
    });
    const cut = await this.#change(id, (now) => {
      const still = sectionsOf(now.state)[heading];
      if (!still || still.title !== section.title) throw new FailureError('MOVED_ON', { id });
      const { left } = cutSection(now.state, still, link);
      return { ...now, state: retargetLinks(withBlocks(now.state, left), id, move) };
    });
    const changes = [cut, ...(await this.#retarget(id, move, [id, newId]))];
    const operation = this.#operations.add(async () => {
      const { revision } = await this.#deps.documents.note(newId);
      if (revision !== made.revision) throw new FailureError('CHANGED_SINCE', {});
      await this.#takeBack(changes.filter(isChange));
      await this.#deps.documents.trash([newId]);
    });
    return { operation, id: newId };
  }

  /**
   * Leads links to headings and blocks that were taken out of `from` to where they are now, in `to`; those to `whole`,
   * which gave that note its title, to all of it.
   *
   * @throws NOT_FOUND, DAMAGED, NOT_SAVED
   */
  async follow(from: NoteId, to: NoteId, whole: NotePart): Promise<void> {
    const [left, made] = await Promise.all([this.#deps.documents.note(from), this.#deps.documents.note(to)]);
    const kept = placesIn(left.record.state.root.children ?? []);
    const places = placesIn(made.record.state.root.children ?? []);
    const move: Move = ({ heading, block }) => {
      const isWhole = block === undefined ? heading === whole.heading : block === whole.block;
      const isGone = block === undefined ? !kept.headings.has(heading ?? '') : !kept.blocks.has(block);
      if (isWhole && isGone && (heading ?? block) !== undefined) return { id: to };
      const isThere = block === undefined ? places.headings.has(heading ?? '') : places.blocks.has(block);
      return isThere && isGone ? { id: to, heading, block } : undefined;
    };
    await this.#retarget(from, move, []);
  }

  /** @throws CHANGED_SINCE; then nothing was changed */
  takeBack(operation: string): Promise<void> {
    return this.#operations.undo(operation);
  }

  /** Headings that both notes have get ids in the one that goes, or links to them would lead to those of the other. */
  #toldApart(gone: EditorState, stays: EditorState): { state: EditorState; ids: ReadonlyMap<string, string> } {
    const taken = placesIn(stays.root.children ?? []).headings;
    const state = copyOfState(gone);
    const ids = new Map<string, string>();
    for (const block of state.root.children ?? []) {
      const words = levelOf(block) > 0 ? textOfBlock(block).trim() : '';
      if (words === '' || !taken.has(words) || ids.has(words)) continue;
      const id = blockIdOf(block) ?? this.#deps.newId();
      setBlockId(block, id);
      ids.set(words, id);
    }
    return ids.size === 0 ? { state: gone, ids } : { state, ids };
  }

  /** Leads the links of all other notes, and of templates, to where the note is now. */
  async #retarget(id: NoteId, move: Move, without: readonly NoteId[]): Promise<(Change | undefined)[]> {
    // A link saved a moment ago may not be in the index yet.
    await this.#deps.documents.settled();
    const linking = await this.#deps.index.documentsLinkingTo({ kind: 'note', id });
    const templates = (await this.#deps.index.templates()).map((template) => template.id);
    const changes: (Change | undefined)[] = [];
    for (const other of new Set([...linking, ...templates])) {
      if (without.includes(other as NoteId) || (await this.#deps.documents.kindOf(other)) !== 'note') continue;
      changes.push(
        await this.#change(other as NoteId, (record) => {
          const state = retargetLinks(record.state, id, move);
          return state === record.state ? record : { ...record, state };
        }),
      );
    }
    return changes;
  }

  async #change(id: NoteId, change: (record: NoteRecord) => NoteRecord): Promise<Change | undefined> {
    let before: NoteRecord | undefined;
    const { record: after } = await this.#deps.documents.updateNote(id, (record) => {
      const changed = change(record);
      if (changed === record) return record;
      before = record;
      return { ...changed, links: [...readEditorState(changed.state).links] };
    });
    return before && { id, before, after };
  }

  /** Takes each change out of the note as it is now, keeping what was written since. All of them, or none. */
  async #takeBack(changes: readonly Change[]): Promise<void> {
    const ways: { id: NoteId; back: NoteRecord; revision: string }[] = [];
    for (const { id, before, after } of changes) {
      const { record: now, revision } = await this.#deps.documents.note(id);
      const { state, isPartial } = mergeStates(after.state, before.state, now.state);
      if (isPartial) throw new FailureError('CHANGED_SINCE', {});
      const lists = Object.fromEntries(
        (['tags', 'aliases', 'stories'] as const).map((name) => [name, without(now[name], after[name], before[name])]),
      );
      ways.push({ id, back: { ...now, ...lists, state, links: [...readEditorState(state).links] }, revision });
    }
    for (const { id, back, revision } of ways) await this.#deps.documents.updateNote(id, () => back, revision);
  }
}

/** The words of one list that a change had put in, out again. */
function without(now: readonly string[], after: readonly string[], before: readonly string[]): string[] {
  const added = new Set(after.filter((word) => !before.includes(word)));
  return now.filter((word) => !added.has(word));
}

function united(stays: NoteRecord, gone: NoteRecord): NoteRecord {
  const names = [...stays.aliases, gone.title, ...gone.aliases];
  const blocks = (state: EditorState) => state.root.children ?? [];
  const title = gone.title || 'Untitled';
  const first = footnotesApart(blocks(stays.state));
  const second = footnotesApart(withFreeFootnotes(blocks(gone.state), blocks(stays.state)));
  // One list of sources has those of both.
  const isListed = first.blocks.some(({ type }) => type === bibliographyType);
  const added = second.blocks.filter(({ type }) => !isListed || type !== bibliographyType);
  return {
    ...stays,
    aliases: distinct(names).filter((name) => name !== '' && name !== stays.title),
    tags: distinct([...stays.tags, ...gone.tags]),
    stories: distinct([...stays.stories, ...gone.stories]),
    state: withBlocks(stays.state, [...first.blocks, headingNode(2, title), ...added, ...first.texts, ...second.texts]),
  };
}

function withBlocks(state: EditorState, children: EditorNode[]): EditorState {
  return { root: { ...state.root, children } };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

function isChange(change: Change | undefined): change is Change {
  return change !== undefined;
}
