import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getState,
  $setState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { labelState } from '#renderer/editor/footnote/FootnoteNode.ts';
import { footnoteTextType } from '#shared/notes/nodes.ts';

/** What a footnote says. Its number is a button that leads back to the mark. */
export class FootnoteTextNode extends ElementNode {
  override $config() {
    return this.config(footnoteTextType, {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: labelState }],
    });
  }

  getLabel(): string {
    return $getState(this, labelState);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.className = config.theme.footnoteText ?? '';
    dom.setAttribute('role', 'doc-footnote');
    dom.dataset.label = this.getLabel();
    const button = document.createElement('button');
    button.type = 'button';
    button.contentEditable = 'false';
    button.dataset.back = 'true';
    setDOMUnmanaged(button);
    dom.append(button, document.createElement('div'));
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  override getDOMSlot(element: HTMLElement) {
    return super.getDOMSlot(element).withElement(element.querySelector<HTMLElement>(':scope > div') ?? element);
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    if (this.isEmpty()) this.replace($createParagraphNode()).selectStart();
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createFootnoteTextNode(label: string): FootnoteTextNode {
  return $setState($applyNodeReplacement(new FootnoteTextNode()), labelState, label);
}

export function $isFootnoteTextNode(node: LexicalNode | null | undefined): node is FootnoteTextNode {
  return node instanceof FootnoteTextNode;
}
