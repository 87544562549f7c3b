import { attributesText } from '#renderer/extension/page/attributes.ts';
import { type Budget, deepestTree } from '#renderer/extension/page/budget.ts';
import {
  attributeOf,
  firstChildOf,
  isConnected,
  isElement,
  isSet,
  isText,
  isVisible,
  nameOf,
  nextSiblingOf,
  ownerOf,
  rootOf,
  shadowRootOf,
  textOf,
} from '#renderer/extension/page/dom.ts';
import { isOwnNode } from '#renderer/extension/page/own-nodes.ts';
import type { PagePictures } from '#renderer/extension/page/page-pictures.ts';

interface SerializeRequest {
  readonly budget: Budget;
  readonly pictures: PagePictures;
  /** Leaves out what is not in it. */
  readonly range?: Range | undefined;
}

/** What is still to be written: words as they are, or nodes one after the other. */
type Step = string | { readonly next: Node | null } | { readonly nodes: readonly Node[]; readonly at: number };

/**
 * A part of the page as HTML, the way it is shown: what shadow roots and frames of the same site hold stands where the
 * reader sees it, pictures have the address of the file that was loaded, and nothing that was typed in is in it. Goes no
 * deeper in the stack for a deeper tree, and ends where the budget does, with every element closed.
 */
export async function serialize(root: Node, request: SerializeRequest): Promise<string> {
  const { budget } = request;
  const pieces: string[] = [];
  const steps: Step[] = [{ nodes: [root], at: 0 }];
  let depth = 0;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') {
      pieces.push(step);
      depth -= 1;
      continue;
    }
    if (budget.isOver) continue;
    if (budget.step()) await budget.pause();
    const node = 'next' in step ? step.next : step.nodes[step.at];
    if (!node) continue;
    steps.push('next' in step ? { next: nextSiblingOf(node) } : { nodes: step.nodes, at: step.at + 1 });
    if (request.range && !request.range.intersectsNode(node) && !isInnerTree(node, request.range)) continue;
    const written = isText(node) ? textPiece(node, request) : isElement(node) ? openTag(node, request) : undefined;
    if (written === undefined) continue;
    const { open, close, inside } =
      typeof written === 'string' ? { open: written, close: '', inside: undefined } : written;
    const isTooDeep = depth >= deepestTree && close !== '';
    if (!isTooDeep) {
      budget.take(open + close);
      pieces.push(open);
      if (close !== '') {
        budget.takeElement();
        steps.push(close);
        depth += 1;
      }
    }
    if (inside) steps.push(inside);
  }
  return pieces.join('');
}

/** A range says nothing of trees within an element that it holds. */
const isInnerTree = (node: Node, range: Range) => rootOf(node) !== rootOf(range.startContainer);

interface Written {
  readonly open: string;
  readonly close: string;
  readonly inside: Step | undefined;
}

const leftOut = new Set('style template svg object embed applet portal fencedframe dialog datalist base'.split(' '));
const voids = new Set('area br col hr img input meta source track wbr'.split(' '));
const keptLinks = /^(?:canonical|amphtml|alternate|author|shortlink|license)$/i;

function openTag(element: Element, request: SerializeRequest): Written | string | undefined {
  const name = nameOf(element);
  if (isOwnNode(element)) return undefined;
  if (name === 'script') return scriptPiece(element);
  if (name === 'noscript') return noscriptPiece(element);
  if (name === 'link') return keptLinks.test(attributeOf(element, 'rel') ?? '') ? tag(element, name) : undefined;
  if (name === 'dialog' && isSet(element, 'open')) return around(element, 'div');
  if (leftOut.has(name) || name === 'source') return undefined;
  if (name === 'input' || name === 'textarea') return undefined;
  if (name === 'meta' && /csrf|token|nonce/i.test(attributeOf(element, 'name') ?? '')) return undefined;
  if (/^(?:textbox|searchbox)$/.test(attributeOf(element, 'role') ?? '') && isEdited(element)) return undefined;
  if (name === 'img') return imageTag(element as HTMLImageElement, request.pictures);
  if (name === 'canvas') return canvasTag(element as HTMLCanvasElement, request.pictures);
  if (name === 'iframe' || name === 'frame') return framePiece(element as HTMLIFrameElement);
  if (name === 'slot') return slotPiece(element as HTMLSlotElement);
  return voids.has(name) ? tag(element, name) : around(element, /^[a-z][\w.:-]*$/i.test(name) ? name : 'span');
}

const isEdited = (element: Element) =>
  /^(?:|true|plaintext-only)$/i.test(attributeOf(element, 'contenteditable') ?? 'no');

const tag = (element: Element, name: string) => `<${name}${attributesText(element)}>`;

function around(element: Element, name: string): Written {
  const root = shadowRootOf(element);
  const hidden = isNotShown(element, name) ? ' hidden' : '';
  return {
    open: `<${name}${attributesText(element)}${hidden}>`,
    close: `</${name}>`,
    inside: { next: firstChildOf(root ?? element) },
  };
}

/** A style sheet may hide what the markup alone would show; the sheets do not come along, so it is written down. */
function isNotShown(element: Element, name: string): boolean {
  if (/^(?:html|head|body|main|article|meta|title|p|a|em|strong|b|i)$/.test(name)) return false;
  if (isSet(element, 'hidden')) return false;
  // The quick answer first: only what has no box of its own is asked for its style.
  if (!isConnected(element) || isVisible(element)) return false;
  return name !== 'option' && ownerOf(element)?.defaultView?.getComputedStyle(element).display === 'none';
}

/** What stands in a slot is shown there; without it, what the slot itself holds. */
function slotPiece(slot: HTMLSlotElement): Written {
  const assigned = slot.assignedNodes();
  return {
    open: '',
    close: '',
    inside: assigned.length > 0 ? { nodes: assigned, at: 0 } : { next: firstChildOf(slot) },
  };
}

/** A frame of the same site can be read; of any other only its address is known, and it is left out. */
function framePiece(frame: HTMLIFrameElement): Written | undefined {
  try {
    const body = frame.contentDocument?.body;
    if (!body || (textOf(body)?.trim().length ?? 0) < 200) return undefined;
    return { open: '<div>', close: '</div>', inside: { next: firstChildOf(body) } };
  } catch {
    // Another site's: the browser refuses.
    return undefined;
  }
}

/** Of scripts only what describes the page: the app reads byline and date from it. */
function scriptPiece(script: Element): string | undefined {
  if (!/^application\/ld\+json/i.test((attributeOf(script, 'type') ?? '').trim())) return undefined;
  const text = textOf(script) ?? '';
  return text.length > 500_000
    ? undefined
    : `<script type="application/ld+json">${text.replaceAll('</', '<\\/')}</script>`;
}

/** Lazy pictures that were not loaded yet stand in it as they will be. */
function noscriptPiece(noscript: Element): string | undefined {
  const text = textOf(noscript) ?? '';
  return text.length <= 2000 && /^\s*(?:<picture|<img)\b/i.test(text) && !/<\/noscript/i.test(text)
    ? `<noscript>${text}</noscript>`
    : undefined;
}

function imageTag(image: HTMLImageElement, pictures: PagePictures): string {
  const address = pictures.addressOf(image);
  if (address === undefined) return `<img${attributesText(image)}>`;
  const lazy = (name: string) =>
    /^(?:src|srcset|sizes|loading)$/.test(name) || /^data-.*(?:src|lazy|original)/.test(name);
  return `<img src="${escapeAttribute(address)}"${attributesText(image, lazy)}>`;
}

/** What was drawn, where the page is allowed to read it itself. */
function canvasTag(canvas: HTMLCanvasElement, pictures: PagePictures): string | undefined {
  const address = pictures.drawingOf(canvas);
  if (address === undefined) return undefined;
  const label = attributeOf(canvas, 'aria-label') ?? '';
  return `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(label)}" width="${canvas.width}" height="${canvas.height}">`;
}

function textPiece(text: Text, { range, budget }: SerializeRequest): string {
  const { data } = text;
  const start = range?.startContainer === text ? range.startOffset : 0;
  const end = range?.endContainer === text ? range.endOffset : data.length;
  return budget.fit(data.slice(start, end)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const escapeAttribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
