import { useCallback, useEffect, useState } from 'react';
import { client } from '#renderer/rpc/client.ts';
import type { WholeGraphInput } from '#shared/graph/contract.ts';
import type { Graph, GraphEdge, GraphNode } from '#shared/graph/types.ts';

export interface WholeGraph {
  /** What has come when all of it is here, or when it was stopped. */
  readonly graph: Graph | undefined;
  readonly done: number;
  readonly total: number;
  readonly state: 'counting' | 'done' | 'stopped';
  readonly error: Error | null;
  readonly stop: () => void;
  readonly startAgain: () => void;
}

type Answer = Omit<WholeGraph, 'stop' | 'startAgain'>;
const start: Answer = { graph: undefined, done: 0, total: 0, state: 'counting', error: null };

/** Counts the whole vault, which takes a while: with progress, and until it is stopped or not looked at any more. */
export function useWholeGraph(input: WholeGraphInput): WholeGraph {
  const [answer, setAnswer] = useState<Answer>(start);
  const [run, setRun] = useState(0);
  const [control, setControl] = useState<AbortController>();
  const asked = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further run asks the same again
  useEffect(() => {
    const abort = new AbortController();
    setControl(abort);
    setAnswer(start);
    const isLeft = { current: false };
    void gather(JSON.parse(asked), abort.signal, (next) => !isLeft.current && setAnswer(next));
    return () => {
      isLeft.current = true;
      abort.abort();
    };
  }, [asked, run]);
  const stop = useCallback(() => control?.abort(), [control]);
  const startAgain = useCallback(() => setRun((count) => count + 1), []);
  return { ...answer, stop, startAgain };
}

async function gather(input: WholeGraphInput, signal: AbortSignal, tell: (answer: Answer) => void): Promise<void> {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  let progress = { done: 0, total: 0 };
  // Said at once, however long main takes to hear of it.
  signal.addEventListener('abort', () =>
    tell({ ...start, ...progress, graph: { nodes, edges, isPartial: true }, state: 'stopped' }),
  );
  try {
    for await (const part of await client.graph.whole(input, { signal })) {
      if (signal.aborted) return;
      nodes.push(...part.nodes);
      edges.push(...part.edges);
      progress = { done: part.done, total: part.total };
      if (part.isDone) {
        tell({ ...start, ...progress, graph: { nodes, edges, isPartial: part.isPartial }, state: 'done' });
        return;
      }
      tell({ ...start, ...progress });
    }
  } catch (error) {
    if (signal.aborted) return;
    tell({ ...start, ...progress, state: 'stopped', error: error instanceof Error ? error : new Error(String(error)) });
  }
}
