import { useMutation, useQuery } from '@tanstack/react-query';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go, openTarget } from '#renderer/app/navigation.ts';
import { EntityContext } from '#renderer/entities/EntityContext.tsx';
import { EntityDetails } from '#renderer/entities/EntityDetails.tsx';
import { EntityHeader } from '#renderer/entities/EntityHeader.tsx';
import styles from '#renderer/entities/EntityView.module.css';
import { MentionsChart } from '#renderer/entities/MentionsChart.tsx';
import { confirmEntity, entityPageOf, hideEntity, updateEntity } from '#renderer/entities/queries.ts';
import { typeRows } from '#renderer/entities/type-rows.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityViewProps {
  readonly entityId: EntityId;
}

/** Everything the vault says about one person, organization, product, place, event or topic. */
export function EntityView({ entityId }: EntityViewProps) {
  const { data: page, error, refetch } = useQuery(entityPageOf(entityId));
  const entity = page?.entity;
  return (
    <>
      <MainPane
        label={entity?.name ?? 'Entity'}
        breadcrumb={
          entity && (
            <Button kind="quiet" size="small" onClick={() => go({ view: 'entities', type: entity.type })}>
              {entityTypeLabels[entity.type].many}
            </Button>
          )
        }
        actions={entity && <EntityActions entity={entity} />}
      >
        <div className={styles.page}>
          {error && <FailureNote error={error} onRetry={() => void refetch()} />}
          {!error && !page && <Skeleton lines={8} label="Opening the entity" />}
          {page && (
            <>
              <EntityHeader page={page} />
              <MentionsChart type={page.entity.type} weeks={page.weeks} />
              <EntityContext entity={page.entity} />
            </>
          )}
        </div>
      </MainPane>
      <DetailsPane label="Details">{page && <EntityDetails page={page} />}</DetailsPane>
    </>
  );
}

function EntityActions({ entity }: { readonly entity: Entity }) {
  const confirm = useMutation(confirmEntity);
  const hide = useMutation(hideEntity);
  const update = useMutation(updateEntity);
  const changeType = (type: Entity['type']) =>
    update.mutate(
      { id: entity.id, type },
      // A suggested entity is known by type and name, so another type may be another id.
      { onSuccess: ({ id }) => go({ view: 'entities', entity: id }, { replace: true }) },
    );
  const hideIt = () =>
    hide.mutate(
      { id: entity.id },
      {
        onSuccess: () => {
          go({ view: 'entities', type: entity.type });
          showToast({
            message: `${entity.name} is hidden everywhere`,
            undo: () =>
              confirm.mutate({ id: entity.id }, { onSuccess: ({ id }) => openTarget({ kind: 'entity', id }) }),
          });
        },
      },
    );
  return (
    <>
      {entity.status !== 'confirmed' && (
        <Button
          kind="primary"
          icon="check"
          isBusy={confirm.isPending}
          onClick={() => confirm.mutate({ id: entity.id })}
        >
          {entity.status === 'hidden' ? 'Show again' : 'Confirm'}
        </Button>
      )}
      <Menu
        label="More"
        rows={[
          ...typeRows(entity.type, changeType),
          { label: 'Hide everywhere', icon: 'close', isDisabled: entity.status === 'hidden', onSelect: hideIt },
        ]}
      />
    </>
  );
}
