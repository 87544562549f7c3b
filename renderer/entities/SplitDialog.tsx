import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentsOf, mergeGroups, newestFirst } from '#renderer/backlinks/arrange-backlinks.ts';
import { CheckRows } from '#renderer/backlinks/CheckRows.tsx';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { PickEntity } from '#renderer/entities/PickEntity.tsx';
import styles from '#renderer/entities/SplitDialog.module.css';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { formatCount, formatDate, plural } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { BacklinkDocument } from '#shared/backlinks/types.ts';
import { type Entity, type EntityType, entityTypes } from '#shared/entities/types.ts';

interface SplitDialogProps {
  readonly entity: Entity;
  readonly onClose: () => void;
}

const mostDocuments = 1000;

/** Says that in some documents the name means something else, and what. */
export function SplitDialog({ entity, onClose }: SplitDialogProps) {
  const { data, error, refetch } = useQuery(backlinksOf({ kind: 'entity', id: entity.id }, mostDocuments));
  const { split } = useEntityChanges();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [name, setName] = useState(entity.name);
  const [type, setType] = useState<EntityType>(entity.type);
  const [isPicking, setPicking] = useState(false);
  const documents = data ? newestFirst(documentsOf(mergeGroups(data.linked, data.unlinked))) : [];
  const wanted = name.trim();
  const isSame = wanted === entity.name && type === entity.type;
  const start = () => {
    const ids = [...chosen].flatMap((at) => documents[at]?.id ?? []);
    split(entity, ids, { type, name: wanted });
    onClose();
  };
  const check = (places: readonly number[], isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, ...places] : [...before].filter((at) => !places.includes(at))));
  return (
    <>
      <Dialog
        title={`Split ${entity.name}`}
        size="large"
        isOpen
        onClose={onClose}
        actions={
          <>
            <span className={styles.chosen} role="status">
              {isSame ? 'Give the other one its own name or type.' : `${plural(chosen.size, 'document')} chosen`}
            </span>
            <Button onClick={onClose}>Cancel</Button>
            <Button kind="primary" disabled={chosen.size === 0 || wanted === '' || isSame} onClick={start}>
              Split off
            </Button>
          </>
        }
      >
        <div className={styles.other}>
          <label className={styles.label}>
            Name of the other one
            <input
              className={styles.field}
              value={name}
              maxLength={300}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <label className={styles.label}>
            Type
            <select
              className={styles.field}
              value={type}
              onChange={(event) => setType(entityTypes.find((one) => one === event.target.value) ?? type)}
            >
              {entityTypes.map((one) => (
                <option key={one} value={one}>
                  {entityTypeLabels[one].one}
                </option>
              ))}
            </select>
          </label>
          <Button icon="search" onClick={() => setPicking(true)}>
            Choose one there is
          </Button>
        </div>
        <p className={styles.words}>In which documents is it the other one?</p>
        {error && <FailureNote error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton lines={6} label="Looking for documents" />}
        {data && (
          <CheckRows
            label={`Documents that name ${entity.name}`}
            count={documents.length}
            stateOf={(at) => chosen.has(at)}
            onCheck={check}
            nameOf={(at) => documents[at]?.title || 'Untitled'}
          >
            {(at) => documents[at] && <DocumentToSplit document={documents[at]} />}
          </CheckRows>
        )}
        {data && data.documentCount > documents.length && (
          <p className={styles.words}>
            The newest {plural(documents.length, 'document')} of {formatCount(data.documentCount)} are listed.
          </p>
        )}
      </Dialog>
      {isPicking && (
        <PickEntity
          label="The other one"
          exclude={[entity.id]}
          onPick={(picked) => {
            setName(picked.name);
            setType(picked.type);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}

/** A document with the newest passage of it, by which one sees who is meant. */
function DocumentToSplit({ document }: { readonly document: BacklinkDocument }) {
  const passage = document.passages[0];
  return (
    <>
      <div className={styles.head}>
        <Icon name={document.kind} size={14} />
        <span className={styles.title}>{document.title || 'Untitled'}</span>
        <span className={styles.meta}>{document.outlet}</span>
        <time className={styles.meta} dateTime={document.at}>
          {formatDate(document.at)}
        </time>
      </div>
      {passage && (
        <p className={styles.passage}>
          {passage.before}
          <b>{passage.match}</b>
          {passage.after}
        </p>
      )}
    </>
  );
}
