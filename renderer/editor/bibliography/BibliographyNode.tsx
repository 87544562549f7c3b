import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import { BibliographyView } from '#renderer/editor/bibliography/BibliographyView.tsx';
import { bibliographyType } from '#shared/citations/cited-clips.ts';
import { type CitationStyle, citationStyleSchema } from '#shared/citations/types.ts';

/** The style of this note; without one it is cited as the settings say. */
const styleState = createState('style', {
  parse: (value): CitationStyle | null => citationStyleSchema.safeParse(value).data ?? null,
});

/** The list of the sources of its note. What it lists is worked out from the note and never stored. */
export class BibliographyNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config(bibliographyType, {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: styleState }],
    });
  }

  getStyle(): CitationStyle | null {
    return $getState(this, styleState);
  }

  setStyle(style: CitationStyle | null): this {
    return $setState(this, styleState, style);
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.dataset.bibliography = 'true';
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  /** Nothing of it is the note's own text. */
  override getTextContent(): string {
    return '';
  }

  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override decorate(): ReactNode {
    return <BibliographyView nodeKey={this.getKey()} style={this.getStyle()} />;
  }
}

export function $createBibliographyNode(style: CitationStyle | null = null): BibliographyNode {
  const node = new BibliographyNode();
  $setState(node, styleState, style);
  return $applyNodeReplacement(node);
}

export function $isBibliographyNode(node: LexicalNode | null | undefined): node is BibliographyNode {
  return node instanceof BibliographyNode;
}
