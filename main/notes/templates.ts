import { shownMetadata } from '#main/clips/shown-metadata.ts';
import type { DocumentStore } from '#main/documents/document-store.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { NoteService } from '#main/notes/note-service.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId, NoteId, StoryId } from '#shared/ids.ts';
import { editorStateOfText, readEditorState, referenceNode } from '#shared/notes/editor-state.ts';
import { fillTemplate, fillWords, type TemplateValues, takeCursor } from '#shared/notes/template/fill-template.ts';
import { localMoment } from '#shared/notes/template/format-moment.ts';
import type { EditorState, MadeNote, NoteRecord, TemplateKind, TemplateRow } from '#shared/notes/types.ts';

export interface TemplatesDeps {
  readonly documents: DocumentStore;
  readonly notes: NoteService;
  readonly index: Pick<SearchIndex, 'templates'>;
  readonly storyName: (id: StoryId) => string | undefined;
  readonly now: () => Date;
}

/** What a template is filled for. */
export interface Filling {
  readonly title?: string | undefined;
  readonly story?: StoryId | undefined;
  readonly clip?: ClipId | undefined;
  readonly selection?: string | undefined;
}

/** Notes made from templates, and templates put into notes. */
export class Templates {
  readonly #deps: TemplatesDeps;

  constructor(deps: TemplatesDeps) {
    this.#deps = deps;
  }

  async list(): Promise<TemplateRow[]> {
    await this.#deps.documents.settled();
    return this.#deps.index.templates();
  }

  /** A new note by a template. */
  async make(template: NoteId, filling: Filling): Promise<MadeNote> {
    const { record } = await this.#deps.documents.note(template);
    const values = await this.valuesOf(filling);
    const title = filling.title ?? fillWords(record.title, values);
    const { state, cursor } = filledState(record.state, { ...values, title });
    const stories = filling.story ? [filling.story] : record.stories;
    const note = await this.#deps.notes.create({ title, state, tags: record.tags, stories });
    return { note, cursor };
  }

  /** The text of a template for a note that is being written; it still has the mark for the caret. */
  async fill(template: NoteId, filling: Filling): Promise<{ state: EditorState }> {
    const { record } = await this.#deps.documents.note(template);
    return { state: fillTemplate(record.state, await this.valuesOf(filling)) };
  }

  /** A note about a clip: by the template for it, else one that begins with a link to it. */
  async aboutClip(clip: ClipId): Promise<MadeNote> {
    const { record } = await this.#deps.documents.clip(clip);
    const template = await this.for('clip');
    const [story] = record.stories;
    if (template) return this.make(template.id, { clip, story });
    const { title } = shownMetadata(record);
    const state = editorStateOfText(`${title}\n`);
    const [first] = state.root.children ?? [];
    if (first) first.children = [referenceNode({ kind: 'clip', id: clip }, title)];
    const note = await this.#deps.notes.create({ title: '', state, stories: record.stories });
    return { note, cursor: title.length + 1 };
  }

  /** The template for a kind of note. */
  async for(kind: TemplateKind): Promise<NoteRecord | undefined> {
    const row = (await this.list()).find(({ templateFor }) => templateFor === kind);
    if (!row) return undefined;
    try {
      return (await this.#deps.documents.note(row.id)).record;
    } catch (error) {
      // One that has gone or is damaged must not keep the day's note from being made.
      if (error instanceof FailureError) return undefined;
      throw error;
    }
  }

  async valuesOf({ title, story, clip, selection }: Filling): Promise<TemplateValues> {
    const name = story && this.#deps.storyName(story);
    const about = clip && (await this.#deps.documents.clip(clip)).record;
    return {
      title,
      moment: localMoment(this.#deps.now()),
      selection,
      ...(story && name !== undefined ? { story: { id: story, name } } : {}),
      ...(about
        ? { clip: { id: about.id, ...shownMetadata(about), address: about.canonicalAddress ?? about.address } }
        : {}),
    };
  }
}

export function filledState(template: EditorState, values: TemplateValues): ReturnType<typeof takeCursor> {
  return takeCursor(fillTemplate(template, values), (state) => readEditorState(state).text);
}
