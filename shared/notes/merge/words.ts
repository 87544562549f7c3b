import type { EditorNode } from '#shared/notes/types.ts';

/** Text nodes of one form cut into words and what stands between them; every other node stays whole. */
export function splitWords(nodes: readonly EditorNode[]): EditorNode[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'text' || typeof node.text !== 'string' || node.mode === 'token') return [node];
    const words = node.text.match(/[\p{L}\p{N}\p{M}_’']+|\s+|[^\p{L}\p{N}\p{M}\s_’']/gu) ?? [];
    return words.length < 2 ? [node] : words.map((text) => ({ ...node, text }));
  });
}

/** Neighbors of one form as one node, which is how the editor keeps them. */
export function joinWords(nodes: readonly EditorNode[]): EditorNode[] {
  const joined: { node: EditorNode; form: string; texts: string[] }[] = [];
  for (const node of nodes) {
    const isPlain = node.type === 'text' && typeof node.text === 'string' && node.mode !== 'token';
    const form = isPlain ? formOf(node) : '';
    const last = joined.at(-1);
    if (isPlain && last?.form === form) last.texts.push(node.text as string);
    else joined.push({ node, form, texts: isPlain ? [node.text as string] : [] });
  }
  return joined
    .map(({ node, texts }) => (texts.length > 1 ? { ...node, text: texts.join('') } : node))
    .filter((node) => node.type !== 'text' || node.text !== '');
}

function formOf(node: EditorNode): string {
  return JSON.stringify({ ...node, text: '' }, Object.keys(node).sort());
}

/** How much of two nodes is the same, 0 to 1. */
export function likenessOf(a: EditorNode, b: EditorNode): number {
  if (typeof a.text === 'string' || typeof b.text === 'string') return likenessOfWords(a, b);
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  if (inA.size === 0 && inB.size === 0) return a.type === b.type ? 0.6 : 0;
  let both = 0;
  for (const word of inA) if (inB.has(word)) both += 1;
  const isOneKind = a.type === b.type;
  // An empty block that was written into is still the same block; so is one that was written on at length.
  if (inA.size === 0 || inB.size === 0) return isOneKind ? 0.35 : 0;
  return both / Math.min(inA.size, inB.size) / (isOneKind ? 1 : 1.2);
}

function likenessOfWords(a: EditorNode, b: EditorNode): number {
  if (a.type !== b.type || typeof a.text !== 'string' || typeof b.text !== 'string') return 0;
  if (a.text === b.text) return 1;
  if (!/[\p{L}\p{N}]/u.test(a.text) || !/[\p{L}\p{N}]/u.test(b.text)) return 0;
  const longest = Math.max(a.text.length, b.text.length);
  return commonStart(a.text, b.text) / longest;
}

export function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

const knownWords = new WeakMap<EditorNode, ReadonlySet<string>>();

function wordsOf(node: EditorNode): ReadonlySet<string> {
  const before = knownWords.get(node);
  if (before) return before;
  const words = new Set<string>();
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (typeof next.text === 'string') for (const word of next.text.match(/[\p{L}\p{N}]+/gu) ?? []) words.add(word);
    pending.push(...(next.children ?? []));
  }
  knownWords.set(node, words);
  return words;
}
