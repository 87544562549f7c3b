import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import type { Point } from '#renderer/graph/drawing/camera.ts';
import { createPainter, usesWebgl } from '#renderer/graph/drawing/choose-painter.ts';
import { isDirection, nodeTowards } from '#renderer/graph/drawing/find-at.ts';
import { readLook } from '#renderer/graph/drawing/look.ts';
import { StageDrawing } from '#renderer/graph/drawing/stage-drawing.ts';
import styles from '#renderer/graph/GraphStage.module.css';
import {
  type Choice,
  chooseEdge,
  chooseNode,
  chosenEdge,
  chosenNodes,
  nothingChosen,
} from '#renderer/graph/graph-choice.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';
import { useGraphSettings } from '#renderer/graph/graph-settings.ts';
import { nodeWords } from '#renderer/graph/graph-words.ts';
import type { LayoutFeed } from '#renderer/graph/layout/layout-feed.ts';

interface GraphStageProps {
  /** What it shows, for those who hear it. */
  readonly label: string;
  readonly summary: string;
  readonly feed: LayoutFeed;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Told of the picture, so that buttons elsewhere can move it. */
  readonly onDrawing: (drawing: StageDrawing | undefined) => void;
}

/** The picture with everything a hand or a key does on it. */
export function GraphStage({ label, summary, feed, choice, onChoose, onDrawing }: GraphStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const summaryId = useId();
  const drawnBy = useGraphSettings((state) => state.drawnBy);
  const [isLost, setLost] = useState(false);
  const isWebgl = usesWebgl(drawnBy) && !isLost;
  const drawing = useDrawing({ stage, feed, choice, isWebgl, onLost: () => setLost(true), onDrawing });
  const pointer = usePointer(drawing, feed, choice, onChoose);
  const cursor = choice.cursor === undefined ? undefined : feed.model.indexOf.get(choice.cursor);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!takeKey(event.key, event.shiftKey, { drawing, model: feed.model, feed, choice, onChoose })) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        ref={stage}
        className={styles.stage}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus and the keys
        tabIndex={0}
        role="application"
        aria-roledescription="graph"
        aria-label={label}
        aria-describedby={summaryId}
        data-drawn-by={isWebgl ? 'webgl' : 'canvas'}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        {/* A canvas keeps the way it was first drawn by. */}
        <canvas key={isWebgl ? 'webgl' : 'canvas'} className={styles.picture} data-layer="picture" />
        <canvas className={styles.picture} data-layer="above" />
      </div>
      <p id={summaryId} className={styles.unseen}>
        {summary} Arrow keys move, Space selects, Enter opens, T shows the same as a table.
      </p>
      <p className={styles.unseen} aria-live="polite">
        {cursor !== undefined && nodeWords(feed.model, cursor)}
        {choice.cursor !== undefined && choice.nodes.includes(choice.cursor) && ', selected'}
      </p>
    </>
  );
}

interface DrawingParts {
  readonly stage: React.RefObject<HTMLDivElement | null>;
  readonly feed: LayoutFeed;
  readonly choice: Choice;
  readonly isWebgl: boolean;
  readonly onLost: () => void;
  readonly onDrawing: (drawing: StageDrawing | undefined) => void;
}

function useDrawing({ stage, feed, choice, isWebgl, onLost, onDrawing }: DrawingParts): StageDrawing | undefined {
  const [drawing, setDrawing] = useState<StageDrawing>();
  const lost = useRef(onLost);
  const latest = useRef(choice);
  useEffect(() => {
    const element = stage.current;
    const picture = element?.querySelector<HTMLCanvasElement>('[data-layer="picture"]');
    const above = element?.querySelector<HTMLCanvasElement>('[data-layer="above"]');
    if (!element || !picture || !above) return;
    const painter = createPainter(picture, isWebgl, () => lost.current());
    if (!painter) {
      if (isWebgl) lost.current();
      return;
    }
    const made = new StageDrawing(picture, above, painter, readLook(element));
    const show = () => {
      const isOther = feed.model !== shown;
      shown = feed.model;
      made.show(feed.model, feed.positions);
      if (isOther) made.choose(numbered(feed.model, latest.current));
    };
    let shown: GraphModel | undefined;
    const resize = () => made.resize({ width: element.clientWidth, height: element.clientHeight }, devicePixelRatio);
    const sizes = new ResizeObserver(resize);
    sizes.observe(element);
    const themes = new MutationObserver(() => made.setLook(readLook(element)));
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 * event.deltaY : event.deltaY;
      made.zoom(Math.exp(-step / 400), { x: event.offsetX, y: event.offsetY });
    };
    // React listens for wheels without leave to keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    show();
    const leave = feed.listen(show);
    setDrawing(made);
    onDrawing(made);
    return () => {
      leave();
      sizes.disconnect();
      themes.disconnect();
      element.removeEventListener('wheel', onWheel);
      made.dispose();
      setDrawing(undefined);
      onDrawing(undefined);
    };
  }, [stage, feed, isWebgl, onDrawing]);
  useEffect(() => {
    latest.current = choice;
    drawing?.choose(numbered(feed.model, choice));
  }, [drawing, feed, choice]);
  return drawing;
}

function numbered(model: GraphModel, choice: Choice) {
  const cursor = choice.cursor === undefined ? undefined : model.indexOf.get(choice.cursor);
  return { selected: chosenNodes(model, choice), cursor, edge: chosenEdge(model, choice) };
}

interface KeyContext {
  readonly drawing: StageDrawing | undefined;
  readonly model: GraphModel;
  readonly feed: LayoutFeed;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** Whether the key meant something here. */
function takeKey(key: string, isShift: boolean, { drawing, model, feed, choice, onChoose }: KeyContext): boolean {
  const start = choice.cursor ?? choice.nodes.at(-1);
  const cursor = start === undefined ? undefined : model.indexOf.get(start);
  const node = cursor === undefined ? undefined : model.nodes[cursor];
  if (isDirection(key)) {
    const next = cursor === undefined ? firstNode(model) : nodeTowards(feed.positions, cursor, key);
    const to = next === undefined ? undefined : model.nodes[next];
    if (next === undefined || !to) return true;
    drawing?.bringInSight(next);
    onChoose({ ...choice, cursor: to.key });
    return true;
  }
  switch (key) {
    case 'Enter':
      if (node) openTarget(node.target);
      return node !== undefined;
    case ' ':
      if (node) onChoose(chooseNode(choice, node.key, isShift));
      return true;
    case '+':
    case '=':
      drawing?.zoom(1.4);
      return true;
    case '-':
      drawing?.zoom(1 / 1.4);
      return true;
    case '0':
      drawing?.fit();
      return true;
    case 'Escape':
      if (choice.nodes.length === 0 && choice.edge === undefined) return false;
      onChoose({ ...nothingChosen, cursor: choice.cursor });
      return true;
    default:
      return false;
  }
}

/** What the graph is around, else what is mentioned most. */
function firstNode({ nodes }: GraphModel): number | undefined {
  if (nodes.length === 0) return undefined;
  const center = nodes.findIndex(({ distance }) => distance === 0);
  if (center >= 0 && nodes.filter(({ distance }) => distance === 0).length === 1) return center;
  return nodes.reduce((best, node, at) => (node.weight > (nodes[best]?.weight ?? 0) ? at : best), 0);
}

/** A press that moved less is a press, not a pull. */
const stillPixels = 4;

function usePointer(
  drawing: StageDrawing | undefined,
  feed: LayoutFeed,
  choice: Choice,
  onChoose: (choice: Choice) => void,
) {
  const pressed = useRef<{ readonly from: Point; last: Point; isPull: boolean }>(undefined);
  const pointOf = (event: PointerEvent<HTMLElement> | React.MouseEvent<HTMLElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const from = pointOf(event);
      pressed.current = { from, last: from, isPull: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = pointOf(event);
      const press = pressed.current;
      if (!press) {
        const node = drawing?.nodeAt(at);
        const isOnEdge = node === undefined && drawing?.canHoverEdges && drawing.edgeAt(at) !== undefined;
        drawing?.hover(node);
        event.currentTarget.style.cursor = node !== undefined || isOnEdge ? 'pointer' : '';
        return;
      }
      press.isPull ||= Math.hypot(at.x - press.from.x, at.y - press.from.y) > stillPixels;
      if (press.isPull) drawing?.pan(at.x - press.last.x, at.y - press.last.y);
      press.last = at;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const press = pressed.current;
      pressed.current = undefined;
      if (!press || press.isPull) return;
      const at = pointOf(event);
      const node = drawing?.nodeAt(at);
      const edge = node === undefined ? drawing?.edgeAt(at) : undefined;
      const key = node === undefined ? undefined : feed.model.nodes[node]?.key;
      const found = edge === undefined ? undefined : feed.model.edges[edge];
      if (key) onChoose(chooseNode(choice, key, event.shiftKey || event.ctrlKey || event.metaKey));
      else if (found) onChoose(chooseEdge(choice, found));
      else onChoose({ ...nothingChosen, cursor: choice.cursor });
    },
    onPointerCancel() {
      pressed.current = undefined;
    },
    onPointerLeave() {
      drawing?.hover(undefined);
    },
    onDoubleClick(event: React.MouseEvent<HTMLElement>) {
      const node = drawing?.nodeAt(pointOf(event));
      const target = node === undefined ? undefined : feed.model.nodes[node]?.target;
      if (target) openTarget(target);
    },
  };
}
