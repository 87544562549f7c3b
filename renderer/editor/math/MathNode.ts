import { $applyNodeReplacement, type EditorConfig, type LexicalEditor, type LexicalNode, TextNode } from 'lexical';
import { mathType } from '#shared/notes/nodes.ts';

/** Maths among words, shown as it is written: nothing in it is ever run or drawn. */
export class MathNode extends TextNode {
  override $config() {
    return this.config(mathType, { extends: TextNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.className = config.theme.math ?? '';
    dom.setAttribute('role', 'math');
    dom.spellcheck = false;
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

export function $createMathNode(text: string): MathNode {
  return $applyNodeReplacement(new MathNode(text));
}

export function $isMathNode(node: LexicalNode | null | undefined): node is MathNode {
  return node instanceof MathNode;
}
