import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import styles from '#renderer/graph/GraphPage.module.css';
import { graphAround } from '#renderer/graph/go-to-graph.ts';
import { centersMatching } from '#renderer/graph/queries.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { keyOfTarget } from '#shared/targets.ts';

const icons = { note: 'note', clip: 'clip', entity: 'person', story: 'stories' } as const;

/** What the graph should be around. */
export function GraphStart() {
  const [query, setQuery] = useState('');
  const { data = [], error } = useQuery(centersMatching(query));
  return (
    <MainPane label="Graph" hasDetails={false}>
      <EmptyState
        icon="graph"
        title="What should the graph be around?"
        action={
          <Button icon="graph" onClick={() => go({ view: 'graph', isWhole: true })}>
            The whole vault
          </Button>
        }
      >
        Choose a person, an organization, a note, a clip or a story.
      </EmptyState>
      <div className={styles.start}>
        <input
          type="search"
          className={styles.find}
          aria-label="Around what"
          placeholder="Find by name"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        {error && <FailureNote error={error} />}
        <ul className={styles.choices} aria-label="To choose from">
          {data.map(({ target, title, entityType }) => (
            <li key={keyOfTarget(target)}>
              <button type="button" className={styles.choice} onClick={() => graphAround(target)}>
                {entityType ? <EntityMark type={entityType} /> : <Icon name={icons[target.kind]} />}
                {title || 'Untitled'}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </MainPane>
  );
}
