import type { Camera, Size } from '#renderer/graph/drawing/camera.ts';
import type { EmphasisMap } from '#renderer/graph/drawing/emphasis.ts';
import type { Look } from '#renderer/graph/drawing/look.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';

/** What there is to paint. Each part is replaced as a whole when it changes, never changed in place. */
export interface Scene {
  readonly model: GraphModel;
  readonly positions: Float32Array;
  readonly emphasis: EmphasisMap;
  readonly look: Look;
}

/** Paints edges and marks; names, rings and arrows are drawn above it. */
export interface Painter {
  readonly kind: 'canvas' | 'webgl';
  /** `isQuick` while the picture moves: what takes long may be left out until it stands still. */
  paint(scene: Scene, camera: Camera, size: Size, ratio: number, isQuick: boolean): void;
  dispose(): void;
}

/** A claim's line stands this far beside the line between the same two things. */
export const claimOffset = 5;
