import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';

/** More presses than anybody makes while a list is read. */
const mostHeld = 50;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export interface HeldKeys {
  readonly hold: (event: KeyboardEvent) => void;
  /** Whether presses wait, so that a further one has to wait behind them. */
  readonly isHolding: () => boolean;
}

/**
 * Keys that come before what they are for: they are held in order, and pressed again in the list of that id once it is
 * ready. One that is held once more, because the press before it led to what is not there yet either, keeps its place.
 */
export function useHeldKeys(listId: string, isReady: boolean): HeldKeys {
  const line = useRef({ held: [] as Press[], isReady, isReplaying: false, isPressing: false });
  useEffect(() => {
    const { current } = line;
    current.isReady = isReady;
    if (isReady && !current.isReplaying && current.held.length > 0) void replay(current, listId);
  });
  return useMemo(() => {
    const { current } = line;
    return {
      hold: ({ key, code, shiftKey, ctrlKey, metaKey, altKey }) => {
        const press = { key, code, shiftKey, ctrlKey, metaKey, altKey };
        if (current.isPressing) current.held.unshift(press);
        else if (current.held.length < mostHeld) current.held.push(press);
      },
      isHolding: () => !current.isPressing && (current.isReplaying || current.held.length > 0),
    };
  }, []);
}

interface Line {
  readonly held: Press[];
  isReady: boolean;
  isReplaying: boolean;
  /** While a held key is being pressed. */
  isPressing: boolean;
}

/** One press after another, each when what the one before changed is on screen. */
async function replay(line: Line, listId: string): Promise<void> {
  line.isReplaying = true;
  try {
    while (line.isReady && line.held.length > 0) {
      const list = document.getElementById(listId);
      if (!list) return;
      const press = new window.KeyboardEvent('keydown', { ...line.held.shift(), bubbles: true, cancelable: true });
      line.isPressing = true;
      list.dispatchEvent(press);
      line.isPressing = false;
      await new Promise((resolve) => setTimeout(resolve));
    }
  } finally {
    line.isPressing = false;
    line.isReplaying = false;
  }
}
