import { defineExtension } from 'lexical';
import { MathNode } from '#renderer/editor/math/MathNode.ts';

/** Maths among words: `$x^2$`. */
export const MathExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/math',
  nodes: () => [MathNode],
});
