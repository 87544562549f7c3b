import type { EditorNode } from '#shared/notes/types.ts';

/** The version of a node's saved form, where it is no longer the first. */
const versions: Readonly<Record<string, number>> = {};

/** What earlier notes and other apps wrote, as it is written now: by type, and by the version it leads away from. */
const migrations: Readonly<Record<string, Readonly<Record<number, (node: EditorNode) => EditorNode>>>> = {
  // Colored pieces of code: code is stored as its words alone.
  'code-highlight': { 1: ({ highlightType: _, ...node }) => ({ ...node, type: 'text' }) },
  // Addresses that were found while typing.
  autolink: { 1: ({ isUnlinked: _, ...node }) => ({ ...node, type: 'link' }) },
};

/** Whether a newer version of the app made a node that this one has another form of: it is shown as its words, and kept. */
export function isFromNewerVersion(node: EditorNode): boolean {
  return node.version > (versions[node.type] ?? 1);
}

/** A node in the form that this version writes. */
export function migrated(node: EditorNode): EditorNode {
  const step = Object.hasOwn(migrations, node.type) ? migrations[node.type]?.[node.version] : undefined;
  return step ? migrated(step(node)) : node;
}
