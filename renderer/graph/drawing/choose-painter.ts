import { canvasPainter } from '#renderer/graph/drawing/canvas-painter.ts';
import type { Painter } from '#renderer/graph/drawing/painter.ts';
import { webglPainter } from '#renderer/graph/drawing/webgl-painter.ts';

/** As the user wants it; `automatic` looks at what the machine has. */
export type DrawnBy = 'automatic' | 'canvas' | 'webgl';

/** These names are programs that act as a graphics processor: slower at it than a canvas. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render|\bwarp\b|apple paravirtual/i;

export function isSoftware(renderer: string): boolean {
  return software.test(renderer);
}

let found: boolean | undefined;

/** Whether a real graphics processor draws for this window; asked once. */
export function hasGraphicsProcessor(): boolean {
  found ??= lookForProcessor();
  return found;
}

function lookForProcessor(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isSoftware(renderer);
}

export function usesWebgl(drawnBy: DrawnBy): boolean {
  return drawnBy === 'webgl' || (drawnBy === 'automatic' && hasGraphicsProcessor());
}

/** A canvas belongs to the first way it is drawn by, so the other way needs a canvas of its own. */
export function createPainter(canvas: HTMLCanvasElement, isWebgl: boolean, onLost: () => void): Painter | undefined {
  return isWebgl ? webglPainter(canvas, onLost) : canvasPainter(canvas);
}
