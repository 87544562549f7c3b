import type { EditorNode } from '#shared/notes/types.ts';

const known = new WeakMap<EditorNode, string>();

/** One string for all nodes that say the same, in whatever order their fields stand. */
export function canonical(node: EditorNode): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const text = write(node);
  known.set(node, text);
  return text;
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || write(a) === write(b);
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => (isNode(item) ? canonical(item) : write(item))).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${write(field)}`).join()}}`;
}

function isNode(value: unknown): value is EditorNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
