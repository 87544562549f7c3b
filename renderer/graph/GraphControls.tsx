import { useId } from 'react';
import type { DrawnBy } from '#renderer/graph/drawing/choose-painter.ts';
import styles from '#renderer/graph/GraphControls.module.css';
import {
  areDaysInOrder,
  changeGraph,
  type GraphSettings,
  mostFor,
  startSettings,
  useGraphSettings,
} from '#renderer/graph/graph-settings.ts';
import { edgeKindLabels } from '#renderer/graph/graph-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { type EdgeKind, edgeKindSchema } from '#shared/graph/types.ts';

interface GraphControlsProps {
  readonly isWhole: boolean;
}

/** In the whole vault there is no place for each mention. */
const wholeEdges = edgeKindSchema.options.filter((kind) => kind !== 'mention');
const limits = [30, 60, 120, 250, 500];
const nodeLimits = [500, 1_000, 2_000, 5_000, 10_000, 20_000];
const drawnBy: readonly { readonly id: DrawnBy; readonly label: string }[] = [
  { id: 'automatic', label: 'Automatic' },
  { id: 'canvas', label: 'Processor' },
  { id: 'webgl', label: 'Graphics' },
];

/** How far, how much, which links and which days. */
export function GraphControls({ isWhole }: GraphControlsProps) {
  const settings = useGraphSettings();
  const isChanged = Object.keys(startSettings).some(
    (name) => settings[name as keyof GraphSettings] !== startSettings[name as keyof GraphSettings],
  );
  return (
    <DetailsSection
      title="What is shown"
      end={
        isChanged && (
          <Button kind="quiet" size="small" onClick={() => changeGraph(startSettings)}>
            Reset
          </Button>
        )
      }
    >
      <div className={styles.controls}>
        {!isWhole && <Depth depth={settings.depth} />}
        <Edges edges={settings.edges} offered={isWhole ? wholeEdges : edgeKindSchema.options} />
        <Days {...settings} />
        <NumberField
          label="Least shared paragraphs"
          value={settings.leastTogether}
          onChange={(leastTogether) => changeGraph({ leastTogether })}
        />
        {isWhole ? (
          <Choice
            label="Things shown at most"
            value={Math.min(settings.nodeLimit, mostFor(settings.drawnBy).nodes)}
            choices={nodeLimits.filter((limit) => limit <= mostFor(settings.drawnBy).nodes)}
            onChange={(nodeLimit) => changeGraph({ nodeLimit })}
          />
        ) : (
          <Choice
            label="Things shown at most"
            value={settings.limit}
            choices={limits}
            onChange={(limit) => changeGraph({ limit })}
          />
        )}
        <div className={styles.field}>
          <span className={styles.label}>Drawn by</span>
          <Segments
            label="Drawn by"
            selected={settings.drawnBy}
            choices={drawnBy}
            onSelect={(by) => changeGraph({ drawnBy: by })}
          />
        </div>
      </div>
    </DetailsSection>
  );
}

function Depth({ depth }: Pick<GraphSettings, 'depth'>) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>Steps away</span>
      <Segments
        label="Steps away"
        selected={String(depth)}
        choices={['1', '2', '3'].map((id) => ({ id, label: id }))}
        onSelect={(steps) => changeGraph({ depth: Number(steps) })}
      />
    </div>
  );
}

interface EdgesProps extends Pick<GraphSettings, 'edges'> {
  readonly offered: readonly EdgeKind[];
}

function Edges({ edges, offered }: EdgesProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>Links</legend>
      {offered.map((kind) => (
        <label key={kind} className={styles.check}>
          <input
            type="checkbox"
            checked={edges.includes(kind)}
            onChange={({ target }) =>
              changeGraph({
                edges: edgeKindSchema.options.filter((other) =>
                  other === kind ? target.checked : edges.includes(other),
                ),
              })
            }
          />
          <span className={styles.sample} data-kind={kind} aria-hidden="true" />
          {edgeKindLabels[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function Days(settings: GraphSettings) {
  const id = useId();
  const isWrong = !areDaysInOrder(settings);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>What documents of these days say</legend>
      <div className={styles.days}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className={styles.day}>
            {end === 'from' ? 'From' : 'To'}
            <input
              type="date"
              className={styles.input}
              min="0001-01-01"
              max="9999-12-31"
              value={settings[end]}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? id : undefined}
              onChange={({ target }) => changeGraph({ [end]: target.value })}
            />
          </label>
        ))}
      </div>
      {isWrong && (
        <p id={id} className={styles.wrong}>
          The first day is after the last, so all days are shown.
        </p>
      )}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        type="number"
        className={styles.input}
        min={1}
        max={1000}
        value={value}
        onChange={({ target }) => {
          const number = Math.round(target.valueAsNumber);
          if (number >= 1 && number <= 1000) onChange(number);
        }}
      />
    </label>
  );
}

interface ChoiceProps extends NumberFieldProps {
  readonly choices: readonly number[];
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select className={styles.input} value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {formatCount(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
