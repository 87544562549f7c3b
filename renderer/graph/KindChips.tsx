import type { GraphModel } from '#renderer/graph/graph-model.ts';
import { changeGraph, type OtherKind, useGraphSettings } from '#renderer/graph/graph-settings.ts';
import { countOf, kindLabels } from '#renderer/graph/graph-words.ts';
import styles from '#renderer/graph/KindChips.module.css';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import { entityTypes } from '#shared/entities/types.ts';

const others: readonly OtherKind[] = ['story', 'note', 'clip'];
const icons = { story: 'stories', note: 'note', clip: 'clip' } as const;

/** What there is in the graph, each to be left out or taken in. */
export function KindChips({ model }: { readonly model: GraphModel }) {
  const { entityTypes: types, kinds } = useGraphSettings();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons in a row, not fields of a form
    <div className={styles.chips} role="group" aria-label="Kinds shown">
      {others.map((kind) => (
        <Chip
          key={kind}
          label={kindLabels[kind].many}
          count={countOf(model, ({ target }) => target.kind === kind)}
          isOn={kinds.includes(kind)}
          onToggle={(isOn) =>
            changeGraph({ kinds: others.filter((other) => (other === kind ? isOn : kinds.includes(other))) })
          }
        >
          <Icon name={icons[kind]} size={13} />
        </Chip>
      ))}
      {entityTypes.map((type) => (
        <Chip
          key={type}
          label={entityTypeLabels[type].many}
          count={countOf(model, ({ entityType }) => entityType === type)}
          isOn={types.includes(type)}
          onToggle={(isOn) =>
            changeGraph({ entityTypes: entityTypes.filter((other) => (other === type ? isOn : types.includes(other))) })
          }
        >
          <EntityMark type={type} size={8} />
        </Chip>
      ))}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
  readonly children: React.ReactNode;
}

function Chip({ label, count, isOn, onToggle, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {children}
      {label} {isOn && <span className={styles.count}>{formatCount(count)}</span>}
    </button>
  );
}
