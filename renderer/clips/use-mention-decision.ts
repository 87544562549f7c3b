import { useMutation } from '@tanstack/react-query';
import { decideMention } from '#renderer/entities/queries.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Mention } from '#shared/entities/types.ts';
import type { ClipId, EntityId } from '#shared/ids.ts';

/** Says of one mention what it is, or what it is not; with an undo. */
export function useMentionDecision(clipId: ClipId, { start, end, entityId, layer: before }: Mention) {
  const { mutate } = useMutation(decideMention);
  return (layer: 'confirmed' | 'rejected', message: string, entity: EntityId = entityId) => {
    const decision = { documentId: clipId, span: { start, end }, entityId: entity };
    const back = before === 'detected' ? 'detected' : 'confirmed';
    mutate(
      { ...decision, layer },
      { onSuccess: () => showToast({ message, undo: () => mutate({ ...decision, layer: back }) }) },
    );
  };
}
