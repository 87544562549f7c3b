import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import styles from '#renderer/clips/MetadataField.module.css';
import { authorsIn, type Choice, isDate, type MetadataPart, partLabels } from '#renderer/clips/metadata-words.ts';
import { updateClip } from '#renderer/clips/queries.ts';
import { Menu, type MenuRow } from '#renderer/ui/Menu.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';

interface MetadataFieldProps {
  readonly clip: Clip;
  readonly part: MetadataPart;
  /** What is shown first, then what else was found. */
  readonly choices: readonly Choice[];
}

/** A part of a clip's metadata: what is shown, where that comes from, and what else it could be. */
export function MetadataField({ clip, part, choices }: MetadataFieldProps) {
  const [isEditing, setEditing] = useState(false);
  const { mutate } = useMutation(updateClip);
  const label = partLabels[part];
  const [shown, ...others] = choices;
  const give = (value: string) => mutate({ id: clip.id, [part]: part === 'authors' ? authorsIn(value) : value });
  const choose = (value: string) => {
    give(value);
    const before = shown?.origin === 'user' ? shown.value : '';
    showToast({ icon: 'check', message: `${label} changed`, undo: () => give(before) });
  };
  const rows: MenuRow[] = [
    ...(shown ? [{ label: shown.text, detail: shown.from, isChecked: true, onSelect: () => undefined }] : []),
    ...others.map(({ text, value, from }) => ({
      label: text,
      detail: from,
      isChecked: false,
      onSelect: () => choose(value),
    })),
    { label: shown ? 'Write another' : 'Write it', icon: 'compose', onSelect: () => setEditing(true) },
    ...(shown?.origin === 'user'
      ? [{ label: 'Use the page’s own', icon: 'undo' as const, onSelect: () => choose('') }]
      : []),
  ];
  return (
    <div className={styles.field}>
      <dt>{label}</dt>
      <dd>
        {isEditing ? (
          <ValueField
            part={part}
            value={shown?.value ?? ''}
            onDone={(value) => {
              setEditing(false);
              if (value !== undefined && value !== shown?.value) choose(value);
            }}
          />
        ) : (
          <>
            <p className={styles.value} dir="auto">
              {shown ? shown.text : <span className={styles.none}>Not found</span>}
            </p>
            {shown && <p className={styles.origin}>{shown.from}</p>}
            {others.length > 0 && <p className={styles.origin}>{othersWords(others.length)}</p>}
          </>
        )}
      </dd>
      <Menu label={`${label}: choose or write`} icon="chevron-down" rows={rows} />
    </div>
  );
}

function othersWords(count: number): string {
  return count === 1 ? '1 other was found' : `${count} others were found`;
}

interface ValueFieldProps {
  readonly part: MetadataPart;
  readonly value: string;
  /** Told the new value, or nothing when it is left as it was. */
  readonly onDone: (value: string | undefined) => void;
}

const hints: Partial<Readonly<Record<MetadataPart, string>>> = {
  authors: 'Several names with ; between them.',
  published: 'Like 2025-12-04 or 2025-12-04T08:12+01:00.',
  updated: 'Like 2025-12-04 or 2025-12-04T08:12+01:00.',
  language: 'A code like en, de or pt-BR.',
};

function ValueField({ part, value, onDone }: ValueFieldProps) {
  const [draft, setDraft] = useState(value);
  const wanted = draft.trim();
  const isWrong = (part === 'published' || part === 'updated') && wanted !== '' && !isDate(wanted);
  const keep = () => onDone(isWrong || wanted === '' ? undefined : wanted);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onDone(undefined);
    else if (!isWrong) keep();
  };
  return (
    <>
      <input
        ref={(field) => field?.focus()}
        className={styles.input}
        aria-label={partLabels[part]}
        aria-invalid={isWrong || undefined}
        value={draft}
        maxLength={500}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {hints[part] && <p className={styles.origin}>{hints[part]}</p>}
    </>
  );
}
