import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { applyStateChange, stateChange, stateChangeSchema } from '#shared/notes/state-change.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

const line = (text: string): EditorNode => paragraphNode([textNode(text)]);
const stateOf = (blocks: EditorNode[]): EditorState => ({ root: rootNode(blocks) });

test('whatever blocks are put in, taken out and changed, the change leads from one text to the other', () => {
  const blocks = Array.from({ length: 8 }, (_, at) => line(`block ${at}`));
  const some = fc.array(fc.nat({ max: blocks.length - 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (from, to) => {
      const pick = (indexes: readonly number[]) => stateOf(indexes.flatMap((index) => blocks[index] ?? []));
      const [before, after] = [pick(from), pick(to)];
      const change = stateChange(before, after);
      if (!change) return;
      const sent = stateChangeSchema.parse(JSON.parse(JSON.stringify(change)));
      expect(applyStateChange(before, sent)).toEqual(after);
    }),
  );
});

test('of a long text only the block that was typed in is told', () => {
  const blocks = Array.from({ length: 500 }, (_, at) => line(`block ${at}`));
  const change = stateChange(stateOf(blocks), stateOf(blocks.with(250, line('typed'))));
  expect(change).toEqual({ kept: [250, 249], of: 500, blocks: [line('typed')] });
});

test('a change of another text is refused', () => {
  const [a, b] = [line('a'), line('b')];
  const change = stateChange(stateOf([a, b]), stateOf([a]));
  expect(change && applyStateChange(stateOf([a, b, line('c')]), change)).toBeUndefined();
});
