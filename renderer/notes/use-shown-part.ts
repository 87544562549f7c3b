import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { $findPart } from '#renderer/editor/blocks/block-id.ts';
import { markForAMoment } from '#renderer/notes/use-shown-span.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { PartOfNote } from '#shared/notes/note-parts.ts';

/** Scrolls to a heading or block of the note and marks it for a moment; says so when the note no longer has it. */
export function useShownPart(editor: LexicalEditor | undefined, part: PartOfNote | undefined): void {
  const heading = part?.heading;
  const block = part?.block;
  useEffect(() => {
    if (!editor || (heading === undefined && block === undefined)) return undefined;
    let stop = () => {};
    const frame = requestAnimationFrame(() => {
      const found = editor.read(() => $findPart({ heading, block })?.getKey());
      const element = found && editor.getElementByKey(found);
      if (!element) {
        const what = heading === undefined ? 'That passage' : `The heading “${heading}”`;
        showToast({ message: `${what} is not in this note any more.` });
        return;
      }
      const range = document.createRange();
      range.selectNodeContents(element);
      element.scrollIntoView({ block: 'start' });
      stop = markForAMoment(range);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [editor, heading, block]);
}
