import { useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import styles from '#renderer/graph/GraphPage.module.css';
import type { GraphModel } from '#renderer/graph/graph-model.ts';

interface FindInGraphProps {
  readonly model: GraphModel;
  readonly onFind: (key: string) => void;
}

/** Finds a thing of the graph by its name; Enter selects the first, and once more the next. */
export function FindInGraph({ model, onFind }: FindInGraphProps) {
  const [typed, setTyped] = useState('');
  const [turn, setTurn] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'graph.find',
    title: 'Find in the graph',
    keys: 'Mod+F',
    icon: 'search',
    run: () => field.current?.focus(),
  });
  const found = matching(model, typed);
  return (
    <>
      <input
        ref={field}
        type="search"
        className={styles.find}
        aria-label="Find in graph"
        placeholder="Find in graph"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setTurn(0);
        }}
        onKeyDown={(event) => {
          const node = found[turn % Math.max(1, found.length)];
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !node) return;
          event.preventDefault();
          setTurn(turn + 1);
          onFind(node.key);
        }}
      />
      <span className={styles.found} role="status">
        {typed.trim() !== '' && (found.length === 0 ? 'None' : `${turnOf(turn, found.length)} of ${found.length}`)}
      </span>
    </>
  );
}

/** Which of the found is selected: none before the first Enter. */
function turnOf(turn: number, count: number): number {
  return turn === 0 ? 0 : ((turn - 1) % count) + 1;
}

function matching({ nodes }: GraphModel, typed: string) {
  const words = typed.trim().toLowerCase();
  return words === '' ? [] : nodes.filter(({ title }) => title.toLowerCase().includes(words));
}
