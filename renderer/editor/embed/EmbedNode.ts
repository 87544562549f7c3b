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
import { createElement, type ReactNode } from 'react';
import { EmbedSlot } from '#renderer/editor/embed/EmbedSlot.tsx';
import { type EmbedTarget, embedTargetSchema, embedType } from '#shared/notes/embeds.ts';

const targetState = createState('target', {
  parse: (value): EmbedTarget | null => embedTargetSchema.safeParse(value).data ?? null,
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** What the source was called: the embed's words in plain text. */
const labelState = createState('label', { parse: (value): string => (typeof value === 'string' ? value : '') });

/** A block that shows what stands elsewhere, as it is there now. It holds only where that is. */
export class EmbedNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config(embedType, {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: targetState },
        { flat: true, stateConfig: labelState },
      ],
    });
  }

  getTarget(): EmbedTarget | null {
    return $getState(this, targetState);
  }

  setTarget(target: EmbedTarget): this {
    $setState(this, targetState, target);
    return this;
  }

  setLabel(label: string): this {
    $setState(this, labelState, label);
    return this;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return $getState(this, labelState);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.className = config.theme.embed ?? '';
    dom.dataset.embed = this.getTarget()?.kind ?? '';
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('p');
    element.textContent = this.getTextContent();
    return { element };
  }

  override decorate(): ReactNode {
    const target = this.getTarget();
    const label = this.getTextContent();
    return target && createElement(EmbedSlot, { target, label, nodeKey: this.getKey() });
  }
}

export function $createEmbedNode(target: EmbedTarget, label: string): EmbedNode {
  const node = new EmbedNode();
  $setState(node, targetState, target);
  $setState(node, labelState, label);
  return $applyNodeReplacement(node);
}

export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
