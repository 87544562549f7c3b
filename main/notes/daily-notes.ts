import { createHash } from 'node:crypto';
import type { DocumentStore } from '#main/documents/document-store.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import { linksWrittenIn } from '#main/notes/note-from-markdown.ts';
import type { NoteService } from '#main/notes/note-service.ts';
import { filledState, type Templates } from '#main/notes/templates.ts';
import type { NoteId } from '#shared/ids.ts';
import { isEmptyParagraph, paragraphNode, textNode } from '#shared/notes/editor-state.ts';
import { footnotesApart } from '#shared/notes/footnotes.ts';
import { linesAsTyped } from '#shared/notes/lines-as-typed.ts';
import { levelOf, textOfBlock } from '#shared/notes/sections.ts';
import { dayOf, formatMoment, localMoment, momentOfDay } from '#shared/notes/template/format-moment.ts';
import { headingNode } from '#shared/notes/template/starter-template.ts';
import type { EditorNode, EditorState, MadeNote } from '#shared/notes/types.ts';

export interface DailyNotesDeps {
  readonly documents: DocumentStore;
  readonly notes: NoteService;
  readonly templates: Templates;
  readonly index: Pick<SearchIndex, 'daysAround' | 'suggest'>;
  /** How the note of a day is called: by its date alone, or written out. */
  readonly naming: () => 'iso' | 'long';
  readonly now: () => Date;
}

/** The note of each day, and what is captured into today's. */
export class DailyNotes {
  readonly #deps: DailyNotesDeps;
  readonly #queue = new KeyedQueue();

  constructor(deps: DailyNotesDeps) {
    this.#deps = deps;
  }

  get today(): string {
    return dayOf(localMoment(this.#deps.now()));
  }

  /** The note of a day, made when it is first asked for: once, however many windows ask. */
  async open(day = this.today): Promise<MadeNote> {
    return this.#queue.run(day, async () => {
      const existing = await this.#find(day);
      if (existing) return { note: await this.#deps.notes.get(existing), cursor: null };
      return this.#make(day);
    });
  }

  /** The days before and after that have a note. */
  daysAround(day: string): Promise<{ previous: string | null; next: string | null }> {
    return this.#deps.index.daysAround(day);
  }

  /** Puts words under "Captured" at the end of today's note. */
  async capture(text: string): Promise<NoteId> {
    const { note } = await this.open();
    const time = formatMoment(localMoment(this.#deps.now()), 'HH:mm');
    const lines = linesAsTyped(text, await linksWrittenIn(text, this.#deps.index));
    await this.#deps.notes.change(note.id, ({ state }) => ({ state: withCaptured(state, lines, time) }));
    return note.id;
  }

  async #find(day: string): Promise<NoteId | undefined> {
    const id = idOfDay(day);
    if ((await this.#deps.documents.kindOf(id)) === 'note') return id;
    // One that another program made, or an import brought, is that day's note all the same.
    const [best] = await this.#deps.index.suggest({ query: day, kinds: ['note'], limit: 1 });
    if (best?.target.kind !== 'note' || ![best.title, best.alias].includes(day)) return undefined;
    return (await this.#deps.documents.kindOf(best.target.id)) === 'note' ? best.target.id : undefined;
  }

  async #make(day: string): Promise<MadeNote> {
    const template = await this.#deps.templates.for('daily');
    const isLong = this.#deps.naming() === 'long';
    const moment = momentOfDay(day, localMoment(this.#deps.now()));
    const title = isLong
      ? new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(new Date(`${day}T12:00`))
      : day;
    const filled = template && filledState(template.state, { title, moment });
    const note = await this.#deps.notes.create({
      id: idOfDay(day),
      day,
      title,
      aliases: isLong ? [day] : [],
      tags: template?.tags ?? [],
      stories: template?.stories ?? [],
      state: filled?.state,
    });
    return { note, cursor: filled?.cursor ?? 0 };
  }
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of a day's note follows from the day. So two windows, or two machines with one vault, cannot make two of them;
 * and it lies in time where the day does.
 */
export function idOfDay(day: string): NoteId {
  let time = Date.parse(`${day}T00:00:00Z`);
  let head = '';
  for (let place = 0; place < 10; place++) {
    head = letters[time % 32] + head;
    time = Math.floor(time / 32);
  }
  const hash = createHash('sha256').update(`the note of ${day}`).digest();
  // The letters of a ULID, made into one here.
  return `${head}${[...hash.subarray(0, 16)].map((byte) => letters[byte % 32]).join('')}` as NoteId;
}

const capturedHeading = 'Captured';

/** The state with lines at the end of the section "Captured", which is made where it is missing. */
export function withCaptured(state: EditorState, lines: readonly EditorNode[], time: string): EditorState {
  const { blocks, texts } = footnotesApart(state.root.children ?? []);
  const added = withTime(lines, time);
  const heading = blocks.findLastIndex((block) => levelOf(block) > 0 && textOfBlock(block) === capturedHeading);
  if (heading < 0) {
    while (blocks.length > 0 && isEmptyParagraph(blocks.at(-1))) blocks.pop();
    return withBlocks(state, [...blocks, headingNode(2, capturedHeading), ...added, ...texts]);
  }
  const level = levelOf(blocks[heading]);
  const after = blocks.findIndex((block, at) => at > heading && levelOf(block) > 0 && levelOf(block) <= level);
  let end = after < 0 ? blocks.length : after;
  while (end > heading + 1 && isEmptyParagraph(blocks[end - 1])) end -= 1;
  return withBlocks(state, [...blocks.toSpliced(end, 0, ...added), ...texts]);
}

/** The time stands before the first words; before a list, which is one as a whole, it has a line of its own. */
function withTime(lines: readonly EditorNode[], time: string): EditorNode[] {
  const [line, ...others] = lines;
  if (line?.type !== 'paragraph') return [paragraphNode([textNode(time, 1)]), ...lines];
  const [first, ...rest] = line.children ?? [];
  const isPlain = first?.type === 'text' && first.format === 0;
  const words = isPlain ? [textNode(` ${first.text}`), ...rest] : [textNode(' '), ...(line.children ?? [])];
  return [{ ...line, children: [textNode(time, 1), ...words] }, ...others];
}

function withBlocks(state: EditorState, children: EditorNode[]): EditorState {
  return { root: { ...state.root, children } };
}
