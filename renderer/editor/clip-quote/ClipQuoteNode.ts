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
import { ClipQuoteSlot } from '#renderer/editor/clip-quote/ClipQuoteSlot.tsx';
import { type ClipQuote, clipQuoteSchema, clipQuoteType } from '#shared/notes/clip-quote.ts';

const quoteState = createState('quote', {
  parse: (value): ClipQuote | null => clipQuoteSchema.safeParse(value).data ?? null,
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/**
 * A passage of a clip with its proof. Its words cannot be written in: they are what the clip says. What one has to say
 * about them stands in the text below.
 */
export class ClipQuoteNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config(clipQuoteType, {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: quoteState }],
    });
  }

  getQuote(): ClipQuote | null {
    return $getState(this, quoteState);
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getQuote()?.exact ?? '';
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.className = config.theme.clipQuote ?? '';
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  /** Other apps get the words and where they are from. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('blockquote');
    const { exact = '', source } = this.getQuote() ?? {};
    for (const line of exact.split('\n')) {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      element.append(paragraph);
    }
    const cite = document.createElement('p');
    cite.textContent = `— ${[source?.outlet, ...(source?.authors ?? []), source?.title].filter(Boolean).join(', ')}`;
    element.append(cite);
    return { element };
  }

  override decorate(): ReactNode {
    const quote = this.getQuote();
    return quote && createElement(ClipQuoteSlot, { quote, nodeKey: this.getKey() });
  }
}

export function $createClipQuoteNode(quote: ClipQuote): ClipQuoteNode {
  const node = new ClipQuoteNode();
  $setState(node, quoteState, quote);
  return $applyNodeReplacement(node);
}

export function $isClipQuoteNode(node: LexicalNode | null | undefined): node is ClipQuoteNode {
  return node instanceof ClipQuoteNode;
}
