import { ForceLayout } from '#renderer/graph/layout/force-layout.ts';
import type { LayoutAnswer, LayoutRequest } from '#renderer/graph/layout/layout-messages.ts';

/** Between two pictures: more would come than can be shown. */
const pictureMs = 33;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const layout = new ForceLayout(data);
  const go = () => {
    const until = performance.now() + pictureMs;
    while (!layout.isSettled && (data.isAtOnce || performance.now() < until)) layout.tick();
    const positions = layout.positions.slice();
    const answer: LayoutAnswer = { positions, progress: layout.progress, isSettled: layout.isSettled };
    postMessage(answer, { transfer: [positions.buffer] });
    if (!layout.isSettled) setTimeout(go);
  };
  go();
});
