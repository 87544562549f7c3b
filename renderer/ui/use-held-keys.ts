import { type KeyboardEvent, useEffect, useState } from 'react';

/** More presses than anybody makes while a list is read. */
const mostHeld = 50;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * Keys that come before what they are for: they are held in order, and pressed again in the list of that id once it is
 * ready. One that is held once more, because the press before it led to what is not there yet either, keeps its place.
 */
export class HeldKeys {
  readonly #listId: string;
  readonly #held: Press[] = [];
  #isReady = false;
  #isReplaying = false;
  /** While a held key is being pressed. */
  #isPressing = false;

  constructor(listId: string) {
    this.#listId = listId;
  }

  hold({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const press = { key, code, shiftKey, ctrlKey, metaKey, altKey };
    if (this.#isPressing) this.#held.unshift(press);
    else if (this.#held.length < mostHeld) this.#held.push(press);
  }

  /** Whether presses wait, so that a further one has to wait behind them. */
  get isHolding(): boolean {
    return !this.#isPressing && (this.#isReplaying || this.#held.length > 0);
  }

  setReady(isReady: boolean): void {
    this.#isReady = isReady;
    if (isReady && !this.#isReplaying && this.#held.length > 0) void this.#replay();
  }

  /** One press after another, each when what the one before changed is on screen. */
  async #replay(): Promise<void> {
    this.#isReplaying = true;
    try {
      while (this.#isReady && this.#held.length > 0) {
        const list = document.getElementById(this.#listId);
        if (!list) return;
        const press = this.#held.shift();
        this.#isPressing = true;
        list.dispatchEvent(new window.KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
        this.#isPressing = false;
        await new Promise((resolve) => setTimeout(resolve));
      }
    } finally {
      this.#isPressing = false;
      this.#isReplaying = false;
    }
  }
}

export function useHeldKeys(listId: string): HeldKeys {
  const [held] = useState(() => new HeldKeys(listId));
  return held;
}

/** Says of a list that is on screen whether what a key is for is there. */
export function useReadyFor(held: HeldKeys, isReady: boolean): void {
  useEffect(() => held.setReady(isReady));
  useEffect(() => () => held.setReady(false), [held]);
}
