import { $getState, $setState, createState, DecoratorNode, type DOMExportOutput, type LexicalNode } from 'lexical';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

export const unknownType = 'unknown';

const keptState = createState('kept', {
  parse: (value): EditorNode => (isEditorNode(value) ? value : { type: 'text', version: 1, text: '' }),
});

/** Whether it stands among words (`true`) or is a block of its own. */
const inlineState = createState('inline', { parse: (value) => value === true });

/**
 * A part of a note that this version does not know, made by a newer one or by another app: its words are shown, it can
 * be deleted or moved as one piece, and it is saved exactly as it was read (`storedStateOf` unwraps it).
 */
export class UnknownNode extends DecoratorNode<null> {
  override $config() {
    return this.config(unknownType, {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: keptState },
        { flat: true, stateConfig: inlineState },
      ],
    });
  }

  getKept(): EditorNode {
    return $getState(this, keptState);
  }

  override isInline(): boolean {
    return $getState(this, inlineState);
  }

  override getTextContent(): string {
    return textOfKept(this.getKept());
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement(this.isInline() ? 'span' : 'div');
    dom.dataset.unknown = 'true';
    dom.contentEditable = 'false';
    dom.title = 'Made by another version of Backstory. It is kept as it is.';
    dom.textContent = this.getTextContent() || 'A part this version cannot show';
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement(this.isInline() ? 'span' : 'p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override decorate(): null {
    return null;
  }
}

/** The words of a part that is not known, as `readEditorState` counts them. */
export function textOfKept(kept: EditorNode): string {
  return readEditorState({ root: { type: 'root', version: 1, children: [kept] } }).text;
}

export function $createUnknownNode(kept: EditorNode, isInline: boolean): UnknownNode {
  const node = new UnknownNode();
  $setState(node, keptState, kept);
  $setState(node, inlineState, isInline);
  return node;
}

export function $isUnknownNode(node: LexicalNode | null | undefined): node is UnknownNode {
  return node instanceof UnknownNode;
}

function isEditorNode(value: unknown): value is EditorNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
