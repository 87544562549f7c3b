import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { imageType, isAssetName, type Picture } from '#shared/notes/nodes.ts';

export const pictureSizes = ['small', 'medium', 'full'] as const;
export type PictureSize = (typeof pictureSizes)[number];

const assetState = createState('asset', { parse: (value) => (isAssetName(value) ? value : '') });
const altState = createState('alt', { parse: (value) => (typeof value === 'string' ? value : '') });
const sizeState = createState('size', {
  parse: (value): PictureSize => pictureSizes.find((size) => size === value) ?? 'full',
});

/** A picture of the vault. Its caption is its text, so that it is found, linked and undone like any other. */
export class ImageNode extends ElementNode {
  override $config() {
    return this.config(imageType, {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: assetState },
        { flat: true, stateConfig: altState },
        { flat: true, stateConfig: sizeState },
      ],
    });
  }

  getPicture(): Picture {
    return { asset: $getState(this, assetState), alt: $getState(this, altState) };
  }

  getSize(): PictureSize {
    return $getState(this, sizeState);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = document.createElement('figure');
    dom.className = config.theme.image ?? '';
    const frame = document.createElement('div');
    frame.contentEditable = 'false';
    setDOMUnmanaged(frame);
    frame.append(document.createElement('img'));
    dom.append(frame, document.createElement('figcaption'));
    this.#show(dom);
    return dom;
  }

  override updateDOM(_previous: this, dom: HTMLElement): false {
    this.#show(dom);
    return false;
  }

  #show(dom: HTMLElement): void {
    const { asset, alt } = this.getPicture();
    dom.dataset.asset = asset;
    dom.dataset.size = this.getSize();
    const img = dom.querySelector('img');
    if (img) img.alt = alt;
  }

  override getDOMSlot(element: HTMLElement) {
    return super.getDOMSlot(element).withElement(element.querySelector<HTMLElement>('figcaption') ?? element);
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): LexicalNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace in an empty caption takes the picture away; in another it does nothing. */
  override collapseAtStart(): true {
    if (this.isEmpty()) this.replace($createParagraphNode()).selectStart();
    return true;
  }

  override canIndent(): false {
    return false;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }
}

export function $createImageNode({ asset, alt }: Picture): ImageNode {
  const node = $applyNodeReplacement(new ImageNode());
  $setState(node, assetState, asset);
  return $setState(node, altState, alt);
}

export function $describeImage(node: ImageNode, alt: string): void {
  $setState(node, altState, alt);
}

export function $sizeImage(node: ImageNode, size: PictureSize): void {
  $setState(node, sizeState, size);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}
