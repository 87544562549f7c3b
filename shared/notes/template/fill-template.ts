import type { ClipId, StoryId } from '#shared/ids.ts';
import { referenceNode } from '#shared/notes/editor-state.ts';
import { formatMoment, type LocalMoment } from '#shared/notes/template/format-moment.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** What the variables of a template stand for; what is absent stays as it was typed. */
export interface TemplateValues {
  readonly title?: string | undefined;
  readonly moment: LocalMoment;
  readonly locale?: string | undefined;
  readonly story?: { readonly id: StoryId; readonly name: string } | undefined;
  readonly clip?:
    | {
        readonly id: ClipId;
        readonly title: string;
        readonly outlet: string | null;
        readonly authors: readonly string[];
        readonly published: string | null;
        readonly address: string | null;
      }
    | undefined;
  readonly selection?: string | undefined;
}

/** Every variable, with what it stands for, as the help beside a template lists them. */
export const templateVariables = [
  { name: 'title', means: 'the title of the note' },
  { name: 'date', means: 'the day; {{date:D MMM YYYY}} writes it in another way' },
  { name: 'time', means: 'the time; {{time:HH:mm}} writes it in another way' },
  { name: 'story', means: 'the story the note is filed in, linked' },
  { name: 'clip.title', means: 'the clip the note is about, linked' },
  { name: 'clip.outlet', means: 'who published the clip' },
  { name: 'clip.author', means: 'who wrote the clip' },
  { name: 'clip.published', means: 'the day the clip was published' },
  { name: 'clip.url', means: 'the address of the clip' },
  { name: 'selection', means: 'the words that were selected' },
  { name: 'cursor', means: 'where the caret is put' },
] as const;

/** Stands where the caret shall be, until the editor has put it there. Unicode keeps it for private use. */
export const cursorMark = '\u{e0c7}';

const variable = /\{\{\s*([a-z][a-z.]*)\s*(?::([^{}]*))?\}\}/gi;

/** A title by a template's title: every variable as plain words. */
export function fillWords(text: string, values: TemplateValues): string {
  return text
    .replace(variable, (typed, name: string, pattern: string | undefined) => {
      return name.toLowerCase() === 'cursor' ? '' : (wordsOf(name.toLowerCase(), pattern, values) ?? typed);
    })
    .slice(0, 500);
}

/** The text of a note by a template; it has `cursorMark` once at most. */
export function fillTemplate(template: EditorState, values: TemplateValues): EditorState {
  const cursor = { isSet: false };
  const fill = (node: EditorNode, isInCode: boolean): EditorNode[] => {
    if (node.type === 'text' && typeof node.text === 'string' && !isInCode) return fillNode(node, values, cursor);
    if (typeof node.text === 'string') return [{ ...node, text: withoutMark(fillWords(node.text, values)) }];
    if (!node.children) return [node];
    const isCode = isInCode || node.type === 'code';
    return [{ ...node, children: node.children.flatMap((child) => fill(child, isCode)) }];
  };
  const [root = template.root] = fill(template.root, false);
  return { root };
}

function fillNode(node: EditorNode, values: TemplateValues, cursor: { isSet: boolean }): EditorNode[] {
  const text = node.text as string;
  const isCode = ((typeof node.format === 'number' ? node.format : 0) & codeFormat) !== 0;
  const parts: EditorNode[] = [];
  let words = '';
  let from = 0;
  const flush = () => {
    if (words !== '') parts.push({ ...node, text: words });
    words = '';
  };
  for (const match of text.matchAll(variable)) {
    words += withoutMark(text.slice(from, match.index));
    from = match.index + match[0].length;
    const name = (match[1] ?? '').toLowerCase();
    const reference = isCode ? undefined : referenceOf(name, values);
    if (name === 'cursor') {
      words += cursor.isSet ? '' : cursorMark;
      cursor.isSet = true;
    } else if (reference) {
      flush();
      parts.push(reference);
    } else {
      const value = wordsOf(name, match[2], values);
      words += value === undefined ? match[0] : withoutMark(value);
    }
  }
  words += withoutMark(text.slice(from));
  flush();
  return parts.flatMap((part) => linesOf(part));
}

/** Lexical's bit for code among the formats of a text. */
const codeFormat = 16;

/** What is best given as a link, so that the note is among the backlinks of what it is about. */
function referenceOf(name: string, { story, clip }: TemplateValues): EditorNode | undefined {
  if (name === 'story' && story) return referenceNode({ kind: 'story', id: story.id }, story.name);
  if (name === 'clip.title' && clip) return referenceNode({ kind: 'clip', id: clip.id }, clip.title);
  return undefined;
}

function wordsOf(name: string, pattern: string | undefined, values: TemplateValues): string | undefined {
  const { moment, locale, clip } = values;
  switch (name) {
    case 'title':
      return values.title;
    case 'date':
      return formatMoment(moment, pattern?.trim() || 'YYYY-MM-DD', locale);
    case 'time':
      return formatMoment(moment, pattern?.trim() || 'HH:mm', locale);
    case 'story':
      return values.story?.name;
    case 'selection':
      return values.selection;
    case 'clip.title':
      return clip?.title;
    case 'clip.outlet':
      return clip && (clip.outlet ?? '');
    case 'clip.author':
      return clip?.authors.join(', ');
    case 'clip.published':
      return clip && publishedDay(clip.published, pattern, locale);
    case 'clip.url':
      return clip && (clip.address ?? '');
    default:
      return undefined;
  }
}

/** The day as the page gives it, whatever its time zone; an unknown one is not invented. */
function publishedDay(published: string | null, pattern: string | undefined, locale: string | undefined): string {
  const [day, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '') ?? [];
  if (day === undefined) return published ?? '';
  const moment = { year: Number(year), month: Number(month), day: Number(date), hour: 0, minute: 0, second: 0 };
  return pattern?.trim() ? formatMoment(moment, pattern.trim(), locale) : day;
}

/** A text node has no line of its own to break; what was selected may have several. */
function linesOf(node: EditorNode): EditorNode[] {
  if (node.type !== 'text' || typeof node.text !== 'string' || !node.text.includes('\n')) return [node];
  return node.text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === '' ? [] : [{ ...node, text: line }]),
    ]);
}

function withoutMark(text: string): string {
  return text.replaceAll(cursorMark, '');
}

/** The text without the mark, and where it stood in the note's text. */
export function takeCursor(
  state: EditorState,
  textOfState: (state: EditorState) => string,
): { readonly state: EditorState; readonly cursor: number | null } {
  const at = textOfState(state).indexOf(cursorMark);
  if (at < 0) return { state, cursor: null };
  const clean = (node: EditorNode): EditorNode => ({
    ...node,
    ...(typeof node.text === 'string' ? { text: withoutMark(node.text) } : {}),
    ...(node.children
      ? { children: node.children.map(clean).filter((child) => child.type !== 'text' || child.text !== '') }
      : {}),
  });
  return { state: { root: clean(state.root) }, cursor: at };
}
