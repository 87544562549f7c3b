import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { articleOf } from '#renderer/clips/queries.ts';
import { decideMention, entitiesOfDocument } from '#renderer/entities/queries.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

type Layer = 'rejected' | 'detected' | 'confirmed';

/** Says of every mention of an entity in a clip that it is not this entity: shown at once, told to main one by one. */
export function useRejectEntity(clip: Clip) {
  const queries = useQueryClient();
  const { data: article } = useQuery(articleOf(clip.id, clip.status.state === 'ready'));
  const { mutateAsync } = useMutation(decideMention);
  const [rejected, setRejected] = useState<ReadonlySet<EntityId>>(new Set());
  const running = useRef(Promise.resolve());

  const show = (id: EntityId, isRejected: boolean) =>
    setRejected((before) => new Set([...before].filter((other) => other !== id).concat(isRejected ? id : [])));

  const reject = ({ id, name }: Entity) => {
    const mentions = (article?.mentions ?? []).filter(({ entityId, layer }) => entityId === id && layer !== 'rejected');
    const decideAll = async (layerOf: (before: Layer) => Layer) => {
      for (const { start, end, layer } of mentions) {
        const before = layer === 'detected' ? 'detected' : 'confirmed';
        await mutateAsync({ documentId: clip.id, span: { start, end }, entityId: id, layer: layerOf(before) });
      }
    };
    // One decision after another: each is a write of the same document.
    const run = (layerOf: (before: Layer) => Layer) => {
      running.current = running.current
        .then(() => decideAll(layerOf))
        // A failure has been said in a toast by the call itself; the list then shows what main knows.
        .catch(() => undefined)
        .then(() => queries.invalidateQueries({ queryKey: entitiesOfDocument(clip.id).queryKey }))
        .then(() => show(id, false));
    };
    show(id, true);
    run(() => 'rejected');
    showToast({
      message: `${name} rejected in this clip`,
      undo: () => {
        show(id, false);
        run((before) => before);
      },
    });
  };
  return { reject, rejected };
}
