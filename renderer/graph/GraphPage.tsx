import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { MainPane } from '#renderer/app/MainPane.tsx';
import type { StageDrawing } from '#renderer/graph/drawing/stage-drawing.ts';
import { FindInGraph } from '#renderer/graph/FindInGraph.tsx';
import { GraphControls } from '#renderer/graph/GraphControls.tsx';
import { GraphDetails } from '#renderer/graph/GraphDetails.tsx';
import styles from '#renderer/graph/GraphPage.module.css';
import { GraphStage } from '#renderer/graph/GraphStage.tsx';
import { GraphTable } from '#renderer/graph/GraphTable.tsx';
import { type Choice, nothingChosen } from '#renderer/graph/graph-choice.ts';
import { emptyModel, modelOf } from '#renderer/graph/graph-model.ts';
import { summaryOf } from '#renderer/graph/graph-words.ts';
import { KindChips } from '#renderer/graph/KindChips.tsx';
import { LayoutFeed } from '#renderer/graph/layout/layout-feed.ts';
import { SaveGraph } from '#renderer/graph/SaveGraph.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { Graph } from '#shared/graph/types.ts';

interface GraphPageProps {
  /** "Graph around Stoke Space". */
  readonly name: string;
  readonly graph: Graph | undefined;
  readonly isWhole: boolean;
  /** What there is to say about it. */
  readonly children: ReactNode;
}

type Shown = 'graph' | 'table';

/** A graph as a picture or a table, with what is chosen in it and how it is narrowed. */
export function GraphPage({ name, graph, isWhole, children }: GraphPageProps) {
  const model = useMemo(() => (graph ? modelOf(graph.nodes, graph.edges) : emptyModel), [graph]);
  const feed = useLayout(model);
  const [choice, setChoice] = useState<Choice>(nothingChosen);
  const [shown, setShown] = useState<Shown>('graph');
  const [drawing, setDrawing] = useState<StageDrawing>();
  const keepDrawing = useCallback((made: StageDrawing | undefined) => setDrawing(made), []);
  useCommand({
    id: 'graph.table',
    title: shown === 'graph' ? 'Show the graph as a table' : 'Show the graph as a picture',
    keys: 'T',
    icon: 'graph',
    run: () => setShown(shown === 'graph' ? 'table' : 'graph'),
  });
  const page = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus may have gone with the other way to show it
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.querySelector<HTMLElement>('[tabindex]')?.focus();
  }, [shown]);
  const find = (key: string) => {
    const node = feed.model.indexOf.get(key);
    setChoice({ nodes: [key], edge: undefined, cursor: key });
    if (node !== undefined) drawing?.bringInSight(node);
  };
  return (
    <>
      <MainPane
        label={name}
        breadcrumb={<h1 className={styles.title}>{name}</h1>}
        actions={
          <>
            <FindInGraph model={model} onFind={find} />
            <Segments
              label="Shown as"
              selected={shown}
              choices={[
                { id: 'graph', label: 'Graph' },
                { id: 'table', label: 'Table' },
              ]}
              onSelect={setShown}
            />
            {shown === 'graph' && (
              <>
                <IconButton label="Closer" icon="plus" keys="+" onClick={() => drawing?.zoom(1.4)} />
                <IconButton label="Further away" icon="minus" keys="-" onClick={() => drawing?.zoom(1 / 1.4)} />
                <Button kind="quiet" size="small" title="Everything (0)" onClick={() => drawing?.fit()}>
                  Fit
                </Button>
              </>
            )}
            <SaveGraph name={name} feed={feed} isPartial={graph?.isPartial ?? false} />
          </>
        }
      >
        <KindChips model={model} />
        <div className={styles.status} role="status">
          {children}
          <LayoutStatus feed={feed} />
        </div>
        <div ref={page} className={styles.shown}>
          {shown === 'graph' ? (
            <GraphStage
              label={name}
              summary={summaryOf(name, model)}
              feed={feed}
              choice={choice}
              onChoose={setChoice}
              onDrawing={keepDrawing}
            />
          ) : (
            <GraphTable model={model} choice={choice} onChoose={setChoice} />
          )}
        </div>
      </MainPane>
      <DetailsPane label="Details">
        <GraphDetails model={model} choice={choice} onChoose={setChoice} />
        <div className={styles.narrowing}>
          <GraphControls isWhole={isWhole} />
        </div>
      </DetailsPane>
    </>
  );
}

/** Lays out each graph that comes, from where the one before stood. */
function useLayout(model: ReturnType<typeof modelOf>): LayoutFeed {
  const [feed] = useState(() => new LayoutFeed());
  useEffect(() => {
    feed.run(model, matchMedia('(prefers-reduced-motion: reduce)').matches);
  }, [feed, model]);
  useEffect(() => () => feed.dispose(), [feed]);
  return feed;
}

function LayoutStatus({ feed }: { readonly feed: LayoutFeed }) {
  const { state } = useSyncExternalStore(feed.listen, feed.state);
  if (state === 'broken') {
    return <p className={styles.words}>The picture could not be laid out. The table has everything that is in it.</p>;
  }
  // Small ones come to rest before anybody has read it.
  if (state === 'resting' || feed.model.nodes.length < 1_000) return null;
  return (
    <p className={styles.words}>
      Finding places{' '}
      <Button size="small" onClick={feed.stop}>
        Stop here
      </Button>
    </p>
  );
}
