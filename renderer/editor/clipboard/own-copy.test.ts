import { expect, test } from 'vitest';
import { readOwnCopy, writeOwnCopy } from '#renderer/editor/clipboard/own-copy.ts';
import { paragraphNode, textNode } from '#shared/notes/editor-state.ts';

test('a copy comes back, and what others put on the clipboard under the same name does not', () => {
  const nodes = [paragraphNode([textNode('a')])];
  const deep = `${'{"type":"list","version":1,"children":['.repeat(10_000)}${']}'.repeat(10_000)}`;
  const under = (content: string) => `{"namespace":"backstory","nodes":[${content}]}`;
  expect([
    readOwnCopy(writeOwnCopy(nodes)),
    readOwnCopy('not json'),
    readOwnCopy('{"namespace":"other","nodes":[]}'),
    readOwnCopy(under('null')),
    readOwnCopy(under('{"type":"text"}')),
    readOwnCopy(under('{"type":"text","version":1,"__proto__":{"x":1}}')),
    readOwnCopy(under('{"type":"list","version":1,"children":"x"}')),
    readOwnCopy(under(deep)),
  ]).toEqual([nodes, undefined, undefined, undefined, undefined, undefined, undefined, undefined]);
});
