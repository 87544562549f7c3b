import { type ReactNode, useMemo, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/graph/GraphTable.module.css';
import { type Choice, chooseEdge, chooseNode, keyOfEdge } from '#renderer/graph/graph-choice.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';
import { edgeWords, neighborWords, titleOf, typeWords } from '#renderer/graph/graph-words.ts';
import { NodeMark } from '#renderer/graph/NodeMark.tsx';
import { sortedBy } from '#renderer/graph/sorted-by.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { MoreButton } from '#renderer/ui/MoreButton.tsx';
import { Segments } from '#renderer/ui/Segments.tsx';

interface GraphTableProps {
  readonly model: GraphModel;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

type Part = 'nodes' | 'edges';

/** The same as the picture, in rows: every node with its neighbors, and every edge. */
export function GraphTable(props: GraphTableProps) {
  const [part, setPart] = useState<Part>('nodes');
  return (
    <section className={styles.page} aria-label="The graph as a table" tabIndex={-1}>
      <Segments
        label="Rows"
        selected={part}
        choices={[
          { id: 'nodes', label: `Things ${formatCount(props.model.nodes.length)}` },
          { id: 'edges', label: `Links ${formatCount(props.model.edges.length)}` },
        ]}
        onSelect={setPart}
      />
      {part === 'nodes' ? <Nodes {...props} /> : <Edges {...props} />}
    </section>
  );
}

const nodeColumns: readonly Column[] = [
  { id: 'name', label: 'Name', of: ({ nodes }, at) => titleOf(nodes[at]) },
  { id: 'type', label: 'Type', of: ({ nodes }, at) => (nodes[at] ? typeWords(nodes[at]) : '') },
  { id: 'weight', label: 'Mentions', isNumber: true, of: ({ nodes }, at) => nodes[at]?.weight ?? 0 },
  { id: 'links', label: 'Links', isNumber: true, of: (model, at) => model.edgesOf(at).length },
  { id: 'steps', label: 'Steps', isNumber: true, of: ({ nodes }, at) => nodes[at]?.distance ?? 0 },
];

const edgeColumns: readonly Column[] = [
  { id: 'from', label: 'From', of: (model, at) => titleOf(endOf(model, at, 0)) },
  // By kind and what is claimed: to put every row into words first would take seconds.
  { id: 'how', label: 'How', of: ({ edges }, at) => `${edges[at]?.kind} ${edges[at]?.predicate ?? ''}` },
  { id: 'to', label: 'To', of: (model, at) => titleOf(endOf(model, at, 1)) },
  { id: 'weight', label: 'Strength', isNumber: true, of: ({ edges }, at) => edges[at]?.weight ?? 0 },
];

function endOf({ nodes, ends }: GraphModel, edge: number, side: number) {
  return nodes[ends[2 * edge + side] ?? 0];
}

function Nodes({ model, choice, onChoose }: GraphTableProps) {
  return (
    <Rows
      label="Things in the graph"
      count={model.nodes.length}
      columns={nodeColumns}
      model={model}
      last="Linked to"
      startsBy="weight"
    >
      {(at) => {
        const node = model.nodes[at];
        if (!node) return null;
        const isChosen = choice.nodes.includes(node.key);
        return (
          <tr key={node.key} data-chosen={isChosen || undefined}>
            <th scope="row">
              <button
                type="button"
                className={styles.name}
                aria-pressed={isChosen}
                onClick={(event) => onChoose(chooseNode(choice, node.key, event.shiftKey))}
                onDoubleClick={() => openTarget(node.target)}
              >
                <NodeMark node={node} />
                {titleOf(node)}
              </button>
            </th>
            <td>{typeWords(node)}</td>
            <td className={styles.number}>{formatCount(node.weight)}</td>
            <td className={styles.number}>{formatCount(model.edgesOf(at).length)}</td>
            <td className={styles.number}>{node.distance}</td>
            <td className={styles.neighbors}>{neighborWords(model, at)}</td>
            <td>
              <Button
                kind="quiet"
                size="small"
                aria-label={`Open ${titleOf(node)}`}
                onClick={() => openTarget(node.target)}
              >
                Open
              </Button>
            </td>
          </tr>
        );
      }}
    </Rows>
  );
}

function Edges({ model, choice, onChoose }: GraphTableProps) {
  const end = (at: number, side: number) => endOf(model, at, side);
  return (
    <Rows label="Links in the graph" count={model.edges.length} columns={edgeColumns} model={model} startsBy="weight">
      {(at) => {
        const edge = model.edges[at];
        if (!edge) return null;
        const key = keyOfEdge(edge);
        const names = `${titleOf(end(at, 0))} and ${titleOf(end(at, 1))}`;
        return (
          <tr key={key} data-chosen={choice.edge === key || undefined}>
            <th scope="row">{titleOf(end(at, 0))}</th>
            <td>{edgeWords(edge)}</td>
            <td>{titleOf(end(at, 1))}</td>
            <td className={styles.number}>{formatCount(edge.weight)}</td>
            <td>
              <Button
                kind="quiet"
                size="small"
                aria-pressed={choice.edge === key}
                aria-label={`What is behind the link of ${names}: ${edgeWords(edge)}`}
                onClick={() => onChoose(chooseEdge(choice, edge))}
              >
                Sentences
              </Button>
            </td>
          </tr>
        );
      }}
    </Rows>
  );
}

interface Column {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: boolean;
  readonly of: (model: GraphModel, at: number) => string | number;
}

interface RowsProps {
  readonly label: string;
  readonly model: GraphModel;
  readonly count: number;
  readonly columns: readonly Column[];
  /** A last column that is not sorted by. */
  readonly last?: string;
  readonly startsBy: string;
  readonly children: (at: number) => ReactNode;
}

/** So many rows at a time; the next come when they are asked for. */
const page = 200;

function Rows({ label, model, count, columns, last, startsBy, children }: RowsProps) {
  const [sort, setSort] = useState<{ readonly by: string; readonly isDown: boolean }>({ by: startsBy, isDown: true });
  const [shown, setShown] = useState(page);
  const column = columns.find(({ id }) => id === sort.by);
  const rows = useMemo(() => sorted(model, count, column, sort.isDown), [model, count, column, sort.isDown]);
  return (
    <>
      <table className={styles.table} aria-label={label} aria-rowcount={count + 1}>
        <thead>
          <tr>
            {columns.map(({ id, label: name, isNumber }) => (
              <th
                key={id}
                scope="col"
                className={isNumber ? styles.number : undefined}
                aria-sort={sort.by === id ? (sort.isDown ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => setSort({ by: id, isDown: sort.by === id ? !sort.isDown : isNumber === true })}
                >
                  {name}
                  {sort.by === id && <span aria-hidden="true">{sort.isDown ? ' ↓' : ' ↑'}</span>}
                </button>
              </th>
            ))}
            {last && <th scope="col">{last}</th>}
            <td />
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown).map(children)}</tbody>
      </table>
      {shown < count && <MoreButton count={count - shown} onPress={() => setShown(shown + page)} />}
    </>
  );
}

function sorted(model: GraphModel, count: number, column: Column | undefined, isDown: boolean): number[] {
  if (!column) return Array.from({ length: count }, (_, at) => at);
  return sortedBy(
    Array.from({ length: count }, (_, at) => column.of(model, at)),
    isDown,
  );
}
