import {
  $applyNodeReplacement,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { attachmentType, isAssetName } from '#shared/notes/nodes.ts';

const assetState = createState('asset', { parse: (value) => (isAssetName(value) ? value : '') });
const nameState = createState('name', { parse: (value) => (typeof value === 'string' ? value.slice(0, 255) : '') });

/** A file kept with the note. It can be saved elsewhere and is never opened. What it is called here is its text. */
export class AttachmentNode extends ElementNode {
  override $config() {
    return this.config(attachmentType, {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: assetState },
        { flat: true, stateConfig: nameState },
      ],
    });
  }

  getFile(): { readonly asset: string; readonly name: string } {
    return { asset: $getState(this, assetState), name: $getState(this, nameState) };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('div');
    dom.className = config.theme.attachment ?? '';
    const label = document.createElement('span');
    const button = document.createElement('button');
    button.type = 'button';
    button.contentEditable = 'false';
    button.dataset.save = 'true';
    button.textContent = 'Save as…';
    setDOMUnmanaged(button);
    dom.append(label, button);
    this.#show(dom);
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    this.#show(dom);
    return false;
  }

  #show(dom: HTMLElement): void {
    const { name } = this.getFile();
    dom.dataset.kind = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? 'FILE';
    dom.querySelector('button')?.setAttribute('aria-label', `Save ${name} as…`);
  }

  override getDOMSlot(element: HTMLElement) {
    return super.getDOMSlot(element).withElement(element.querySelector<HTMLElement>('span') ?? element);
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

export function $createAttachmentNode(asset: string, name: string): AttachmentNode {
  const node = $applyNodeReplacement(new AttachmentNode());
  $setState(node, assetState, asset);
  return $setState(node, nameState, name).append($createTextNode(name));
}

export function $isAttachmentNode(node: LexicalNode | null | undefined): node is AttachmentNode {
  return node instanceof AttachmentNode;
}
