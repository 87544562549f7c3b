import { $applyNodeReplacement, type EditorConfig, type LexicalEditor, type LexicalNode, TextNode } from 'lexical';
import { tagType } from '#shared/notes/tags.ts';

/** A tag among the words: `#rockets/reuse`. Its text is all it holds, and is written in like other text. */
export class TagNode extends TextNode {
  override $config() {
    return this.config(tagType, { extends: TextNode });
  }

  getTag(): string {
    return this.getTextContent().slice(1);
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.className = config.theme.tag ?? '';
    name(dom, this.getTextContent());
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(previous, dom, config)) return true;
    name(dom, this.getTextContent());
    return false;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

export function $createTagNode(tag: string): TagNode {
  return $applyNodeReplacement(new TagNode(`#${tag}`));
}

export function $isTagNode(node: LexicalNode | null | undefined): node is TagNode {
  return node instanceof TagNode;
}

function name(dom: HTMLElement, text: string): void {
  dom.setAttribute('role', 'link');
  dom.setAttribute('aria-label', `${text}, tag`);
  dom.dataset.tag = text.slice(1);
}
