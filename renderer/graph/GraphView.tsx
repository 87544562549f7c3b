import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { go, type Place } from '#renderer/app/navigation.ts';
import styles from '#renderer/graph/GraphPage.module.css';
import { GraphPage } from '#renderer/graph/GraphPage.tsx';
import { GraphStart } from '#renderer/graph/GraphStart.tsx';
import { aroundInput, mostFor, useGraphSettings, wholeInput } from '#renderer/graph/graph-settings.ts';
import { titleOf } from '#renderer/graph/graph-words.ts';
import { graphAroundOf } from '#renderer/graph/queries.ts';
import { useWholeGraph } from '#renderer/graph/use-whole-graph.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import type { Graph } from '#shared/graph/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

type GraphViewProps = Omit<Extract<Place, { view: 'graph' }>, 'view'>;

/** Who and what is linked to what: around one thing, or in the whole vault. */
export function GraphView({ center, isWhole }: GraphViewProps) {
  if (center) return <GraphAround key={keyOfTarget(center)} center={center} />;
  return isWhole ? <WholeVault /> : <GraphStart />;
}

function GraphAround({ center }: { readonly center: LinkTarget }) {
  const settings = useGraphSettings();
  const { data, error, refetch } = useQuery(graphAroundOf(aroundInput(center, settings)));
  // An entity that was merged away is shown as the one it was merged into.
  const middle = data?.nodes.find(({ distance }) => distance === 0);
  const name = middle ? titleOf(middle) : 'this';
  return (
    <GraphPage name={`Graph around ${name}`} graph={data} isWhole={false}>
      {error && <FailureNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} label="Looking for links" />}
      {data?.nodes.length === 0 && (
        <Words>
          It is not in the vault any more.{' '}
          <Button size="small" onClick={() => go({ view: 'graph' })}>
            Choose something else
          </Button>
        </Words>
      )}
      {data?.nodes.length === 1 && <Words>Nothing is linked to {name} within what is chosen to be shown.</Words>}
      {data?.isPartial && <Words>The strongest {formatCount(data.nodes.length)} of more are shown.</Words>}
    </GraphPage>
  );
}

function WholeVault() {
  const settings = useGraphSettings();
  const input = wholeInput(settings);
  const { graph, done, total, state, error, stop, startAgain } = useWholeGraph(input);
  const alone = useMemo(() => (graph ? aloneIn(graph) : 0), [graph]);
  const isBounded = input.nodeLimit >= mostFor('canvas').nodes && mostFor(settings.drawnBy) === mostFor('canvas');
  return (
    <GraphPage name="Graph of the whole vault" graph={graph} isWhole>
      {error && <FailureNote error={error} onRetry={startAgain} />}
      {state === 'counting' && (
        <div className={styles.progress}>
          <label>
            Counting who stands with whom
            <progress value={total > 0 ? done : undefined} max={Math.max(1, total)} />
          </label>
          <span>{total > 0 && `${formatCount(done)} of ${plural(total, 'document')}`}</span>
          <Button size="small" onClick={stop}>
            Cancel
          </Button>
        </div>
      )}
      {state === 'stopped' && !error && (
        <Words>
          Stopped:{' '}
          {graph && graph.edges.length > 0 ? 'not all links are here.' : 'the links were not counted to the end.'}{' '}
          <Button size="small" onClick={startAgain}>
            Count again
          </Button>
        </Words>
      )}
      {state === 'done' && graph?.nodes.length === 0 && <Words>Nothing is mentioned in this vault yet.</Words>}
      {state === 'done' && graph && graph.nodes.length > 0 && (
        <Words>
          {graph.isPartial
            ? `The ${plural(graph.nodes.length, 'most mentioned thing')} and the ${plural(graph.edges.length, 'strongest link')} of more are shown.`
            : ''}
          {alone > 0 && ` ${formatCount(alone)} share no paragraph with another that is shown.`}
          {isBounded && ' Without a graphics processor no more can be drawn.'}
        </Words>
      )}
    </GraphPage>
  );
}

/** How many nodes no edge leads to. */
function aloneIn({ nodes, edges }: Graph): number {
  const linked = new Set<string>();
  for (const { from, to } of edges) linked.add(from).add(to);
  return nodes.reduce((count, { key }) => count + (linked.has(key) ? 0 : 1), 0);
}

function Words({ children }: { readonly children: React.ReactNode }) {
  return <p className={styles.words}>{children}</p>;
}
