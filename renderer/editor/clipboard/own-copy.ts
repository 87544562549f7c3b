import { z } from 'zod';
import type { EditorNode } from '#shared/notes/types.ts';

const namespace = 'backstory';
const copySchema = z.object({ namespace: z.literal(namespace), nodes: z.array(z.unknown()) });

/** Deeper than any note nests. */
const maxDepth = 100;

export function writeOwnCopy(nodes: readonly EditorNode[]): string {
  return JSON.stringify({ namespace, nodes });
}

/**
 * What was copied in this app. Other apps and pages can put the same kind of data on the clipboard, also under our name: a
 * shape that no note has is refused, and the copy is then read as rich text like any other.
 */
export function readOwnCopy(data: string): EditorNode[] | undefined {
  const parsed = copySchema.safeParse(jsonOf(data)).data;
  if (!parsed?.nodes.every((node) => isNode(node))) return undefined;
  return parsed.nodes as EditorNode[];
}

function isNode(value: unknown): boolean {
  const pending: (readonly [node: unknown, depth: number])[] = [[value, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, depth] = next;
    if (depth > maxDepth || typeof node !== 'object' || node === null) return false;
    if (!('type' in node) || typeof node.type !== 'string' || Object.hasOwn(node, '__proto__')) return false;
    if (!('version' in node) || typeof node.version !== 'number') return false;
    if (!('children' in node) || node.children === undefined) continue;
    if (!Array.isArray(node.children)) return false;
    for (const child of node.children) pending.push([child, depth + 1]);
  }
  return true;
}

function jsonOf(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    // Not JSON, so not ours.
    return undefined;
  }
}
