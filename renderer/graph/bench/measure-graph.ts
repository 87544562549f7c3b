import { createPainter, hasGraphicsProcessor } from '#renderer/graph/drawing/choose-painter.ts';
import { lookOf } from '#renderer/graph/drawing/look.ts';
import { StageDrawing } from '#renderer/graph/drawing/stage-drawing.ts';
import { type GraphModel, modelOf } from '#renderer/graph/graph-model.ts';
import { ForceLayout } from '#renderer/graph/layout/force-layout.ts';
import { layoutRequest } from '#renderer/graph/layout/run-layout.ts';
import { sampleGraph } from '#renderer/graph/sample-graph.ts';

/** Run by `e2e/graph.bench.ts` in a window of its own. */
Object.assign(window, { measureLayout, measureFrames, hasGraphicsProcessor });

let laidOut: { readonly model: GraphModel; readonly positions: Float32Array } | undefined;

/** All steps until it rests, and the longest of them. */
function measureLayout(count: number, edgesEach: number) {
  const sample = sampleGraph(count, edgesEach);
  const given = performance.now();
  const model = modelOf(sample.nodes, sample.edges);
  const ready = performance.now() - given;
  const layout = new ForceLayout(layoutRequest(model, new Map(), true));
  let [ticks, longest] = [0, 0];
  const start = performance.now();
  while (!layout.isSettled) {
    const before = performance.now();
    layout.tick();
    longest = Math.max(longest, performance.now() - before);
    ticks += 1;
  }
  laidOut = { model, positions: layout.positions.slice() };
  return { edges: model.edges.length, ready, ticks, longest, total: performance.now() - start };
}

/** Frames while the last graph is pulled about: from one to the next, and what of it the window's own thread does. */
async function measureFrames(isWebgl: boolean, frames: number) {
  if (!laidOut) throw new Error('nothing is laid out');
  document.body.replaceChildren();
  const [picture, above] = [document.createElement('canvas'), document.createElement('canvas')];
  document.body.append(picture, above);
  const painter = createPainter(picture, isWebgl, () => undefined);
  if (!painter) return undefined;
  const look = lookOf((_, fallback) => fallback, 'sans-serif');
  const drawing = new StageDrawing(picture, above, painter, look);
  drawing.show(laidOut.model, laidOut.positions);
  drawing.resize({ width: 1200, height: 800 }, 1);
  const between: number[] = [];
  let last = await nextFrame();
  for (let at = 0; at < frames; at++) {
    drawing.pan(at % 2 === 0 ? 3 : -3, 1);
    const now = await nextFrame();
    between.push(now - last);
    last = now;
  }
  // The same without waiting for the frame: what the window's own thread has of it.
  const before = performance.now();
  for (let at = 0; at < 5; at++) drawing.resize({ width: 1200, height: 800 }, 1);
  const thread = (performance.now() - before) / 5;
  between.sort((a, b) => a - b);
  return {
    kind: painter.kind,
    median: between[Math.floor(frames / 2)],
    p95: between[Math.floor(frames * 0.95)],
    thread,
  };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}
