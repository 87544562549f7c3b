import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useState } from 'react';

const pauseMs = 300;

/** Something read from the note, read again after a pause in the writing. */
export function useEditorValue<Value>(editor: LexicalEditor, $read: () => Value): Value {
  const [value, setValue] = useState(() => editor.read($read));
  const read = useEffectEvent(() => setValue(editor.read($read)));
  useEffect(() => {
    read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return value;
}
