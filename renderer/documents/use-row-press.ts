import { type MouseEvent, useRef } from 'react';

/**
 * A press is meant for the row that stood under the pointer when it began. A list that is just being told of a change
 * moves its rows, and between the two halves of a press another one can come to stand there.
 */
export function useRowPress(onPress: (event: MouseEvent, rowId: string) => void) {
  const pressed = useRef<string>(undefined);
  return {
    onMouseDown: ({ target }: MouseEvent) => {
      pressed.current = rowIdAt(target);
    },
    onClick: (event: MouseEvent) => {
      // A click that no pointer made has no beginning.
      const rowId = event.detail > 0 ? pressed.current : rowIdAt(event.target);
      pressed.current = undefined;
      if (rowId !== undefined) onPress(event, rowId);
    },
  };
}

function rowIdAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest('[role="option"]')?.id : undefined;
}
