import { defineExtension } from 'lexical';
import { UnknownNode } from '#renderer/editor/unknown/UnknownNode.ts';

/** Keeps parts of a note that this version does not know. */
export const UnknownExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/unknown',
  nodes: () => [UnknownNode],
});
