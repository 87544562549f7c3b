import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { PartOfNote } from '#shared/notes/note-parts.ts';

/** The lasting id of a block that links point at; stored with the node under `$`. */
const blockState = createState('block', {
  parse: (value): string => (typeof value === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(value) ? value : ''),
});

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of the block at a path (the number of the child at each level); one that has none yet gets one. */
export function $anchorBlock(path: readonly number[]): string | undefined {
  let node: LexicalNode | null = $getRoot();
  for (const at of path) node = $isElementNode(node) ? node.getChildAtIndex(at) : null;
  if (!node) return undefined;
  const present = $getState(node, blockState);
  if (present !== '') return present;
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const made = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
  $setState(node, blockState, made);
  return made;
}

/** The block or heading that a link means: by its id, else a heading by its words. */
export function $findPart({ heading, block }: PartOfNote): LexicalNode | undefined {
  let byWords: LexicalNode | undefined;
  const wanted = heading === undefined ? undefined : fold(heading);
  for (const node of blocksIn($getRoot())) {
    if (block !== undefined && $getState(node, blockState) === block) return node;
    if (!byWords && wanted !== undefined && $isHeadingNode(node) && fold(node.getTextContent()) === wanted)
      byWords = node;
  }
  return byWords;
}

function* blocksIn(parent: ElementNode): Generator<LexicalNode> {
  for (const child of parent.getChildren()) {
    if (child.isInline()) continue;
    yield child;
    if ($isElementNode(child)) yield* blocksIn(child);
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
