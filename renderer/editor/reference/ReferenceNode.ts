import {
  $applyNodeReplacement,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  createState,
  type DOMExportOutput,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical';
import { decorateReference } from '#renderer/editor/reference/decorate-reference.ts';
import type { ClipId } from '#shared/ids.ts';
import { referenceType } from '#shared/notes/editor-state.ts';
import { keyOfTarget, type LinkTarget, linkTargetSchema } from '#shared/targets.ts';

const targetState = createState('target', {
  parse: (value): LinkTarget | null => linkTargetSchema.safeParse(value).data ?? null,
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** A citation: a link to a clip whose words are what the style of the note makes of it. */
const citeState = createState('cite', { parse: (value) => value === true });

/**
 * A link to a note, clip, entity or story. Its text is the label; what it points at is kept as a `target` of ids, so
 * that nothing breaks when things are renamed. It is a text node, not a decorator: half the cost at load.
 */
export class ReferenceNode extends TextNode {
  override $config() {
    return this.config(referenceType, {
      extends: TextNode,
      stateConfigs: [
        { flat: true, stateConfig: targetState },
        { flat: true, stateConfig: citeState },
      ],
    });
  }

  getTarget(): LinkTarget | null {
    return $getState(this, targetState);
  }

  isCitation(): boolean {
    return $getState(this, citeState);
  }

  setTarget(target: LinkTarget): this {
    $setState(this, targetState, target);
    return this;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.className = config.theme.reference ?? '';
    if (this.isCitation()) dom.dataset.citation = 'true';
    decorateReference(dom, this.getTarget(), this.getTextContent());
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(previous, dom, config)) return true;
    decorateReference(dom, this.getTarget(), this.getTextContent());
    return false;
  }

  /** Other apps get the label; the target means nothing to them. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const output = super.exportDOM(editor);
    const target = this.getTarget();
    if (target && output.element instanceof HTMLElement) output.element.dataset.backstory = keyOfTarget(target);
    return output;
  }

  /** A caret behind the label stays behind it. Among the letters of another label it would be somewhere by chance. */
  override setTextContent(text: string): this {
    const selection = $getSelection();
    const size = this.getTextContentSize();
    const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
    const here = points.filter(({ key, offset }) => key === this.getKey() && offset > 0);
    const isBehind = here.map(({ offset }) => offset >= size);
    super.setTextContent(text);
    here.forEach((point, index) => {
      point.set(this.getKey(), isBehind[index] ? text.length : Math.min(point.offset, text.length), 'text');
    });
    return this;
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

export function $createReferenceNode(target: LinkTarget, label: string): ReferenceNode {
  const node = new ReferenceNode(label).setMode('token');
  $setState(node, targetState, target);
  return $applyNodeReplacement(node);
}

/** A citation of a clip; its words are set by the style of the note. */
export function $createCitationNode(clip: ClipId, label: string): ReferenceNode {
  const node = $createReferenceNode({ kind: 'clip', id: clip }, label);
  $setState(node, citeState, true);
  return node;
}

export function $isReferenceNode(node: LexicalNode | null | undefined): node is ReferenceNode {
  return node instanceof ReferenceNode;
}
