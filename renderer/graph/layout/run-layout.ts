import type { GraphModel } from '#renderer/graph/graph-model.ts';
import type { LayoutAnswer, LayoutRequest } from '#renderer/graph/layout/layout-messages.ts';

export interface LayoutOptions {
  /** Where nodes stood in the picture before, by key. */
  readonly before: ReadonlyMap<string, readonly [number, number]>;
  readonly isAtOnce: boolean;
  readonly onAnswer: (answer: LayoutAnswer) => void;
  /** The worker could not be started, or broke down. */
  readonly onBroken: (error: Error) => void;
}

/** Lays the graph out beside the window's own thread; the answer ends it. Once settled it costs nothing any more. */
export function runLayout(model: GraphModel, { before, isAtOnce, onAnswer, onBroken }: LayoutOptions): () => void {
  const worker = startWorker(onBroken);
  if (!worker) return () => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    onAnswer(data);
    if (data.isSettled) worker.terminate();
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onBroken(new Error(event.message || 'The layout worker did not start'));
  });
  worker.postMessage(layoutRequest(model, before, isAtOnce));
  return () => worker.terminate();
}

function startWorker(onBroken: LayoutOptions['onBroken']): Worker | undefined {
  try {
    return new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    onBroken(error instanceof Error ? error : new Error(String(error)));
    return undefined;
  }
}

export function layoutRequest(model: GraphModel, before: LayoutOptions['before'], isAtOnce: boolean): LayoutRequest {
  const strongest = model.edges.reduce((most, { weight }) => Math.max(most, weight), 1);
  const pulls = Float32Array.from(model.edges, ({ weight }) => Math.log1p(weight) / Math.log1p(strongest));
  const start =
    before.size === 0
      ? undefined
      : Float32Array.from(model.nodes.flatMap(({ key }) => before.get(key) ?? [Number.NaN, Number.NaN]));
  // The name of a story is as wide as a label, so it needs more room than its mark.
  const radii = model.radii.map((radius, node) => (model.nodes[node]?.target.kind === 'story' ? 30 : radius + 6));
  return { radii, ends: model.ends, pulls, start, isAtOnce };
}
