import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState, TemplateKind } from '#shared/notes/types.ts';

/** What a new template begins with: its title, and a text that shows what variables can do. */
export function starterTemplate(kind: TemplateKind | null): { readonly title: string; readonly state: EditorState } {
  switch (kind) {
    case 'daily':
      return { title: 'Daily note', state: stateOf([paragraph('{{cursor}}'), heading('Follow up'), paragraph('')]) };
    case 'clip':
      return {
        title: 'On {{clip.title}}',
        state: stateOf([
          paragraph('{{clip.title}}'),
          paragraph('{{clip.outlet}} {{clip.published:D MMM YYYY}}'),
          heading('What it says'),
          paragraph('{{cursor}}'),
          heading('What to check'),
          paragraph(''),
        ]),
      };
    default:
      return { title: 'New template', state: stateOf([paragraph('{{cursor}}')]) };
  }
}

function stateOf(blocks: EditorNode[]): EditorState {
  return { root: rootNode(blocks) };
}

function paragraph(text: string): EditorNode {
  return paragraphNode(text === '' ? [] : [textNode(text)]);
}

function heading(text: string): EditorNode {
  return headingNode(2, text);
}

export function headingNode(level: 1 | 2 | 3, text: string): EditorNode {
  const { textFormat: _, textStyle: __, ...block } = paragraphNode([textNode(text)]);
  return { ...block, type: 'heading', tag: `h${level}` };
}
