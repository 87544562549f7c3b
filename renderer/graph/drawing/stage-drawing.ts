import {
  type Camera,
  fitted,
  type Point,
  panned,
  type Size,
  withInSight,
  zoomedAt,
} from '#renderer/graph/drawing/camera.ts';
import { drawAbove, type Pointed } from '#renderer/graph/drawing/draw-above.ts';
import { emphasisOf } from '#renderer/graph/drawing/emphasis.ts';
import { edgeAt, nodeAt, placeOf } from '#renderer/graph/drawing/find-at.ts';
import type { Look } from '#renderer/graph/drawing/look.ts';
import type { Painter, Scene } from '#renderer/graph/drawing/painter.ts';
import { emptyModel, type GraphModel } from '#renderer/graph/graph-model.ts';

/** Of graphs with more edges only a press asks which one is there, not every move of the pointer. */
const edgesHovered = 20_000;
const restMs = 140;

export interface Chosen extends Omit<Pointed, 'hovered'> {
  readonly edge: number | undefined;
}

/** The picture: knows what is in sight, and paints a frame when something changed. At rest it does nothing. */
export class StageDrawing {
  readonly #painter: Painter;
  readonly #picture: HTMLCanvasElement;
  readonly #above: HTMLCanvasElement;
  #scene: Scene;
  #chosen: Chosen = { selected: [], cursor: undefined, edge: undefined };
  #hovered: number | undefined;
  #camera: Camera = { x: 0, y: 0, scale: 1 };
  #size: Size = { width: 0, height: 0 };
  #ratio = 1;
  /** The user has moved the picture: it is not fitted by itself any more. */
  #isMoved = false;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(picture: HTMLCanvasElement, above: HTMLCanvasElement, painter: Painter, look: Look) {
    this.#picture = picture;
    this.#above = above;
    this.#painter = painter;
    const emphasis = emphasisOf(emptyModel, [], undefined);
    this.#scene = { model: emptyModel, positions: new Float32Array(), emphasis, look };
  }

  show(model: GraphModel, positions: Float32Array): void {
    const isNew = this.#scene.model !== model;
    this.#scene = { ...this.#scene, model, positions };
    if (isNew) this.#light();
    if (!this.#isMoved) this.#camera = fitted(positions, this.#size);
    this.#setInMotion();
    this.#invalidate();
  }

  setLook(look: Look): void {
    this.#scene = { ...this.#scene, look };
    this.#invalidate();
  }

  choose(chosen: Chosen): void {
    this.#chosen = chosen;
    this.#light();
    this.#invalidate();
  }

  hover(node: number | undefined): void {
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#light();
    this.#invalidate();
  }

  resize(size: Size, ratio: number): void {
    this.#size = size;
    this.#ratio = ratio;
    for (const canvas of [this.#picture, this.#above]) {
      canvas.width = Math.max(1, Math.round(size.width * ratio));
      canvas.height = Math.max(1, Math.round(size.height * ratio));
    }
    if (!this.#isMoved) this.#camera = fitted(this.#scene.positions, size);
    // A canvas that changed its size is empty: waiting for the next frame would flash.
    this.#paint();
  }

  fit(): void {
    this.#isMoved = false;
    this.#camera = fitted(this.#scene.positions, this.#size);
    this.#invalidate();
  }

  zoom(factor: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): void {
    this.#move(zoomedAt(this.#camera, factor, at, this.#size));
  }

  pan(dx: number, dy: number): void {
    this.#move(panned(this.#camera, dx, dy));
  }

  bringInSight(node: number): void {
    const camera = withInSight(this.#camera, placeOf(this.#scene.positions, node), this.#size);
    if (camera.x !== this.#camera.x || camera.y !== this.#camera.y) this.#move(camera);
  }

  nodeAt(point: Point): number | undefined {
    const { model, positions } = this.#scene;
    return nodeAt(model, positions, this.#camera, this.#size, point);
  }

  edgeAt(point: Point): number | undefined {
    const { model, positions } = this.#scene;
    return edgeAt(model, positions, this.#camera, this.#size, point);
  }

  get canHoverEdges(): boolean {
    return this.#scene.model.edges.length <= edgesHovered;
  }

  dispose(): void {
    clearTimeout(this.#rest);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#painter.dispose();
  }

  #move(camera: Camera): void {
    this.#isMoved = true;
    this.#camera = camera;
    this.#setInMotion();
    this.#invalidate();
  }

  /** Until nothing has moved for a moment the picture is painted quickly, then once in full. */
  #setInMotion(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#invalidate();
    }, restMs);
  }

  #light(): void {
    const { selected, edge } = this.#chosen;
    const hovered = this.#hovered;
    const { model } = this.#scene;
    const around = (selected.length > 0 ? selected : hovered === undefined ? [] : [hovered]).filter(
      (node) => node < model.nodes.length,
    );
    const lit = edge !== undefined && edge < model.edges.length ? edge : undefined;
    this.#scene = { ...this.#scene, emphasis: emphasisOf(model, around, lit) };
  }

  #invalidate(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#size.width === 0) return;
    this.#painter.paint(this.#scene, this.#camera, this.#size, this.#ratio, this.#rest !== undefined);
    const context = this.#above.getContext('2d');
    if (!context) return;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    drawAbove(context, this.#scene, { ...this.#chosen, hovered: this.#hovered }, this.#camera, this.#size);
  }
}
