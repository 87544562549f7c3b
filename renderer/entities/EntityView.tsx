import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { go } from '#renderer/app/navigation.ts';
import { backlinksOf } from '#renderer/backlinks/queries.ts';
import { EntityActions } from '#renderer/entities/EntityActions.tsx';
import { EntityBody } from '#renderer/entities/EntityBody.tsx';
import { firstDocuments } from '#renderer/entities/EntityContext.tsx';
import { EntityDetails } from '#renderer/entities/EntityDetails.tsx';
import styles from '#renderer/entities/EntityView.module.css';
import { entityPageOf } from '#renderer/entities/queries.ts';
import { useLook } from '#renderer/entities/use-look.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityPage } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityViewProps {
  readonly entityId: EntityId;
}

/** Everything the vault says about one person, organization, product, place, event or topic. */
export function EntityView({ entityId }: EntityViewProps) {
  const { data: page, error, refetch } = useQuery(entityPageOf(entityId));
  // The list asks for the same, so both come together.
  const { data: backlinks } = useQuery(backlinksOf({ kind: 'entity', id: entityId }, firstDocuments));
  useLook(page);
  useSurvivor(entityId, page);
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
          {page && <EntityBody page={page} unlinkedCount={backlinks?.unlinkedCount} />}
        </div>
      </MainPane>
      <DetailsPane label="Details">
        {page && <EntityDetails page={page} unlinkedCount={backlinks?.unlinkedCount} />}
      </DetailsPane>
    </>
  );
}

/** An entity that was merged into another is shown as that one, and going back does not come here again. */
function useSurvivor(asked: EntityId, page: EntityPage | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!page || page.entity.id === asked) return;
    queries.setQueryData(entityPageOf(page.entity.id).queryKey, page);
    go({ view: 'entities', type: page.entity.type, entity: page.entity.id }, { replace: true });
  }, [asked, page, queries]);
}
