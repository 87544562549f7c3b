import { useMutation, useQueryClient } from '@tanstack/react-query';
import { claimsOf, decideClaim } from '#renderer/entities/queries.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClaimGroup, ClaimReport } from '#shared/entities/statements.ts';
import type { EntityId } from '#shared/ids.ts';

type Layer = ClaimReport['layer'];

/** Takes a claim up, or says that it is none, in every document that has it; with an undo. */
export function useClaimDecision(id: EntityId) {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation(decideClaim);
  const run = async (group: ClaimGroup, layerOf: (report: ClaimReport) => Layer) => {
    try {
      // One after the other: several may be writes of one document.
      for (const report of group.reports) {
        await mutateAsync({
          documentId: report.documentId,
          span: { start: report.start, end: report.end },
          subject: group.subject.name,
          predicate: group.predicate,
          object: group.object?.name ?? null,
          layer: layerOf(report),
        });
      }
      return true;
    } catch {
      // A failure has been said in a toast by the call itself.
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: claimsOf(id).queryKey });
    }
  };
  const decide = async (group: ClaimGroup, layer: Layer) => {
    if (!(await run(group, () => layer))) return;
    showToast({
      message: layer === 'confirmed' ? 'Claim accepted' : 'Not a claim any more',
      undo: () => void run(group, (report) => report.layer),
    });
  };
  return { decide, isPending };
}
