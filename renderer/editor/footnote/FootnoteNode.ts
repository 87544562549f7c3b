import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import { footnoteType, isFootnoteLabel } from '#shared/notes/nodes.ts';

export const labelState = createState('label', { parse: (value) => (isFootnoteLabel(value) ? value : '') });

/**
 * The mark of a footnote. It has no words, so that no name or sentence is cut by it; the number it shows is counted on
 * screen (see `number-footnotes.ts`).
 */
export class FootnoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config(footnoteType, {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: labelState }],
    });
  }

  getLabel(): string {
    return $getState(this, labelState);
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): boolean {
    return true;
  }

  override getTextContent(): string {
    return '';
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('sup');
    dom.className = config.theme.footnote ?? '';
    dom.contentEditable = 'false';
    dom.setAttribute('role', 'doc-noteref');
    dom.dataset.label = this.getLabel();
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('sup');
    element.textContent = `[${this.getLabel()}]`;
    return { element };
  }

  override decorate(): null {
    return null;
  }
}

export function $createFootnoteNode(label: string): FootnoteNode {
  return $setState($applyNodeReplacement(new FootnoteNode()), labelState, label);
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
