interface OwnNodes {
  backstoryOwnNode?: Node;
}

/**
 * What the clipper itself has put on the page. The two content scripts share their isolated world, which the page cannot
 * reach into.
 */
export const isOwnNode = (node: Node): boolean => (globalThis as OwnNodes).backstoryOwnNode === node;

export function announceOwnNode(node: Node): void {
  (globalThis as OwnNodes).backstoryOwnNode = node;
}
