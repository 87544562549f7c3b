import { openTarget } from '#renderer/app/navigation.ts';
import { EntityAvatar } from '#renderer/entities/EntityAvatar.tsx';
import { EdgeEvidence } from '#renderer/graph/EdgeEvidence.tsx';
import styles from '#renderer/graph/GraphDetails.module.css';
import { graphAround } from '#renderer/graph/go-to-graph.ts';
import { type Choice, chooseEdge, chosenEdge, chosenNodes, edgeBetween } from '#renderer/graph/graph-choice.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';
import {
  edgeWords,
  type Neighbor,
  neighborsOf,
  strengthOf,
  titleOf,
  typeWords,
  weightWords,
} from '#renderer/graph/graph-words.ts';
import { NodeMark } from '#renderer/graph/NodeMark.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import { predicateWords } from '#shared/entities/statement-words.ts';
import type { GraphNode } from '#shared/graph/types.ts';

interface GraphDetailsProps {
  readonly model: GraphModel;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** What is chosen: a thing with all it is linked to, or two with the sentences between them. */
export function GraphDetails({ model, choice, onChoose }: GraphDetailsProps) {
  const edge = chosenEdge(model, choice);
  const nodes = chosenNodes(model, choice);
  const [first, second] = edge === undefined ? nodes : [model.ends[2 * edge] ?? 0, model.ends[2 * edge + 1] ?? 0];
  const one = first === undefined ? undefined : model.nodes[first];
  const other = second === undefined ? undefined : model.nodes[second];
  if (!one || first === undefined) return null;
  if (!other) return <NodeDetails model={model} at={first} node={one} choice={choice} onChoose={onChoose} />;
  return (
    <div className={styles.details}>
      <div className={styles.pair}>
        {[one, other].map((node) => (
          <button
            key={node.key}
            type="button"
            className={styles.end}
            onClick={() => onChoose({ nodes: [node.key], edge: undefined, cursor: node.key })}
          >
            <NodeMark node={node} />
            {titleOf(node)}
          </button>
        ))}
      </div>
      <EdgeEvidence key={`${one.key} ${other.key}`} one={one} other={other} />
    </div>
  );
}

interface NodeDetailsProps extends GraphDetailsProps {
  readonly at: number;
  readonly node: GraphNode;
}

function NodeDetails({ model, at, node, choice, onChoose }: NodeDetailsProps) {
  const neighbors = neighborsOf(model, at);
  const stories = neighbors.filter(({ node: other }) => model.nodes[other]?.target.kind === 'story');
  const others = neighbors.filter((neighbor) => !stories.includes(neighbor));
  const hasStrength = others.some((neighbor) => strengthOf(model, neighbor) > 0);
  return (
    <div className={styles.details}>
      <header className={styles.head}>
        {node.entityType && <EntityAvatar type={node.entityType} name={titleOf(node)} size={38} />}
        <div>
          <h2 className={styles.title}>{titleOf(node)}</h2>
          <p className={styles.facts}>{[typeWords(node), weightWords(node)].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <div className={styles.actions}>
        <Button size="small" onClick={() => openTarget(node.target)}>
          Open
        </Button>
        {node.distance > 0 || model.nodes.every(({ distance }) => distance === 0) ? (
          <Button size="small" onClick={() => graphAround(node.target)}>
            Graph around this
          </Button>
        ) : null}
      </div>
      {(others.length > 0 || stories.length === 0) && (
        <DetailsSection
          title="Linked to"
          count={formatCount(others.length)}
          end={hasStrength && <span className={styles.unit}>paragraphs shared</span>}
        >
          {neighbors.length === 0 && <p className={styles.none}>Nothing that is shown is linked to it.</p>}
          <Neighbors model={model} at={at} neighbors={others} choice={choice} onChoose={onChoose} />
        </DetailsSection>
      )}
      {stories.length > 0 && (
        <DetailsSection title="Stories" count={`${stories.length} shown`}>
          <Neighbors model={model} at={at} neighbors={stories} choice={choice} onChoose={onChoose} />
        </DetailsSection>
      )}
    </div>
  );
}

interface NeighborsProps extends GraphDetailsProps {
  readonly at: number;
  readonly neighbors: readonly Neighbor[];
}

const mostNeighbors = 300;

function Neighbors({ model, at, neighbors, choice, onChoose }: NeighborsProps) {
  const most = Math.max(1, ...neighbors.map((neighbor) => strengthOf(model, neighbor)));
  return (
    <>
      <ul className={styles.neighbors}>
        {neighbors.slice(0, mostNeighbors).map((neighbor) => {
          const node = model.nodes[neighbor.node];
          const edge = model.edges[edgeBetween(model, at, neighbor.node) ?? -1];
          if (!node || !edge) return null;
          const strength = strengthOf(model, neighbor);
          return (
            <li key={node.key}>
              <button
                type="button"
                className={styles.neighbor}
                title="The sentences behind it"
                aria-label={[
                  titleOf(node),
                  howWords(model, neighbor),
                  strength > 0 && plural(strength, 'shared paragraph'),
                ]
                  .filter(Boolean)
                  .join(', ')}
                onClick={() => onChoose(chooseEdge(choice, edge))}
              >
                <NodeMark node={node} />
                <span className={styles.name}>
                  {titleOf(node)}
                  <span className={styles.how}>{howWords(model, neighbor)}</span>
                </span>
                {strength > 0 && (
                  <>
                    <meter
                      className={styles.bar}
                      data-entity-type={node.entityType ?? undefined}
                      min={0}
                      max={most}
                      value={strength}
                      aria-hidden="true"
                    />
                    <span className={styles.count}>{formatCount(strength)}</span>
                  </>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {neighbors.length > mostNeighbors && (
        <p className={styles.none}>The strongest {mostNeighbors} are listed; the table has them all.</p>
      )}
    </>
  );
}

/** A claim says most; that both share paragraphs the number beside it says already. */
function howWords(model: GraphModel, { edges }: Neighbor): string {
  const given = edges.map((edge) => model.edges[edge]).filter((edge) => edge !== undefined);
  const claims = [...new Set(given.flatMap(({ predicate }) => (predicate ? [predicateWords[predicate]] : [])))];
  if (claims.length > 0) return claims.slice(0, 3).join(', ');
  const other = given.find(({ kind }) => kind !== 'together');
  return other ? edgeWords(other) : '';
}
