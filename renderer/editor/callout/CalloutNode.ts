import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import { calloutType, isTone, type Tone } from '#shared/notes/nodes.ts';

const toneState = createState('tone', { parse: (value): Tone => (isTone(value) ? value : 'note') });

export const toneNames: Readonly<Record<Tone, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  question: 'Question',
};

/** A framed part of a note that holds blocks of its own. */
export class CalloutNode extends ElementNode {
  override $config() {
    return this.config(calloutType, {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: toneState }],
    });
  }

  getTone(): Tone {
    return $getState(this, toneState);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('aside');
    dom.className = config.theme.callout ?? '';
    showTone(dom, this.getTone());
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    showTone(dom, this.getTone());
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

function showTone(dom: HTMLElement, tone: Tone): void {
  dom.dataset.tone = tone;
  dom.dataset.name = toneNames[tone];
  dom.setAttribute('aria-label', toneNames[tone]);
}

export function $createCalloutNode(tone: Tone): CalloutNode {
  return $setCalloutTone($applyNodeReplacement(new CalloutNode()), tone);
}

export function $setCalloutTone(node: CalloutNode, tone: Tone): CalloutNode {
  return $setState(node, toneState, tone);
}

export function $isCalloutNode(node: LexicalNode | null | undefined): node is CalloutNode {
  return node instanceof CalloutNode;
}
