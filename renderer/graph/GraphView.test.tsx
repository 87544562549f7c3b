// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { GraphView } from '#renderer/graph/GraphView.tsx';
import { startSettings, useGraphSettings } from '#renderer/graph/graph-settings.ts';
import { sampleEdge, sampleNode } from '#renderer/graph/sample-graph.ts';
import type { GraphPart } from '#shared/graph/types.ts';

beforeEach(() => {
  window.matchMedia = () => ({ matches: false }) as MediaQueryList;
  // The test's document can draw nothing: what is tested is what is said.
  HTMLCanvasElement.prototype.getContext = () => null;
  useGraphSettings.setState(startSettings);
});
afterEach(cleanup);

const nodes = [0, 1, 2].map((number) => sampleNode(number, { distance: number === 0 ? 0 : 1 }));
const [center, other] = nodes as [(typeof nodes)[number], (typeof nodes)[number]];
const edge = sampleEdge(center, other);
const around = (graph: object): Answers => ({
  'graph.around': () => ({ nodes: [], edges: [], isPartial: false, ...graph }),
});

const part = (more: Partial<GraphPart>): GraphPart => ({
  ...{ done: 0, total: 1_000, nodes: [], edges: [], isPartial: false, isDone: false },
  ...more,
});

test('a graph that holds only the strongest says so, and that a thing stands alone, too', async () => {
  const { unmount } = showWithMain(
    <GraphView center={center.target} />,
    around({ nodes, edges: [edge], isPartial: true }),
  );
  expect(await screen.findByText('The strongest 3 of more are shown.')).toBeTruthy();
  unmount();
  showWithMain(<GraphView center={center.target} />, around({ nodes: [center] }));
  expect(await screen.findByText(/^Nothing is linked to Thing 0/)).toBeTruthy();
});

test('around what is gone there is nothing, and a way on', async () => {
  showWithMain(<GraphView center={center.target} />, around({}));
  expect(await screen.findByText(/not in the vault any more/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose something else' })).toBeTruthy();
});

test('where nothing can be laid out the table is named, and T shows it', async () => {
  showWithMain(<GraphView center={center.target} />, around({ nodes, edges: [edge] }));
  expect(await screen.findByText(/The table has everything/)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(screen.getAllByRole('rowheader')).toHaveLength(3);
});

test('counting the whole vault says how far it is, ends when it is cancelled, and starts again', async () => {
  let isFast = false;
  const answers: Answers = {
    'graph.whole': () =>
      (async function* () {
        yield part({ nodes });
        yield part({ done: 500 });
        if (!isFast) await new Promise(() => undefined);
        yield part({ done: 1_000, edges: [edge], isDone: true });
      })(),
  };
  showWithMain(<GraphView isWhole />, answers);
  expect(await screen.findByText('500 of 1,000 documents')).toBeTruthy();
  isFast = true;
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Count again' }));
  expect(await screen.findByText(/1 share no paragraph/)).toBeTruthy();
});
