import { useRef, useState } from 'react';
import { nothingSelected } from '#renderer/documents/selection.ts';
import { SelectionLine } from '#renderer/documents/selection-line.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** The selection as it is drawn, and the line of what is done to it. */
export function useSelectionLine() {
  const [selection, setSelection] = useState(nothingSelected);
  const [first] = useState(() => new SelectionLine(setSelection, showFailure));
  const line = useRef(first);
  return {
    selection,
    line,
    /** At once, whatever is still waited for. */
    clear: () => {
      line.current.end();
      line.current = new SelectionLine(setSelection, showFailure);
      setSelection(nothingSelected);
    },
  };
}
