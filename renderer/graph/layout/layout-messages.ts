import type { LayoutInput } from '#renderer/graph/layout/force-layout.ts';

export interface LayoutRequest extends LayoutInput {
  /** Say nothing before the end: for those who want no motion. */
  readonly isAtOnce: boolean;
}

export interface LayoutAnswer {
  /** Two numbers a node; the buffer is handed over. */
  readonly positions: Float32Array<ArrayBuffer>;
  readonly progress: number;
  readonly isSettled: boolean;
}
