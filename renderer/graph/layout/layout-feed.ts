import { emptyModel, type GraphModel } from '#renderer/graph/graph-model.ts';
import { runLayout } from '#renderer/graph/layout/run-layout.ts';

export interface LayoutState {
  readonly state: 'resting' | 'moving' | 'broken';
  readonly progress: number;
}

/** The graph that is shown and where its nodes are, for all who draw or save it; a new graph starts from the one before. */
export class LayoutFeed {
  #model = emptyModel;
  #positions = new Float32Array();
  #end: (() => void) | undefined;
  #state: LayoutState = { state: 'resting', progress: 1 };
  readonly #listeners = new Set<() => void>();

  get model(): GraphModel {
    return this.#model;
  }

  get positions(): Float32Array {
    return this.#positions;
  }

  readonly state = (): LayoutState => this.#state;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  run(model: GraphModel, isAtOnce: boolean): void {
    this.#end?.();
    const before = this.#places();
    if (model.nodes.length === 0) {
      this.#tell(model, new Float32Array(), { state: 'resting', progress: 1 });
      return;
    }
    this.#state = { state: 'moving', progress: 0 };
    this.#end = runLayout(model, {
      before,
      isAtOnce,
      onAnswer: ({ positions, progress, isSettled }) =>
        this.#tell(model, positions, { state: isSettled ? 'resting' : 'moving', progress }),
      // The picture is missing then, the table has everything.
      onBroken: () => this.#tell(emptyModel, new Float32Array(), { state: 'broken', progress: 0 }),
    });
    for (const listener of this.#listeners) listener();
  }

  /** Leaves everything where it is. */
  readonly stop = (): void => {
    this.#end?.();
    this.#tell(this.#model, this.#positions, { state: 'resting', progress: 1 });
  };

  dispose(): void {
    this.#end?.();
  }

  #tell(model: GraphModel, positions: Float32Array<ArrayBuffer>, state: LayoutState): void {
    this.#model = model;
    this.#positions = positions;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #places(): ReadonlyMap<string, readonly [number, number]> {
    return new Map(
      this.#model.nodes.map(({ key }, at) => [
        key,
        [this.#positions[2 * at] ?? 0, this.#positions[2 * at + 1] ?? 0] as const,
      ]),
    );
  }
}
