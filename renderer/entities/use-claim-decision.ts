import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { decideClaim, statementsOf } from '#renderer/entities/queries.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClaimGroup, ClaimReport, DocumentStatements } from '#shared/entities/statements.ts';

type Layer = ClaimReport['layer'];

/** Takes a claim up, or says that it is none, in every document that has it; with an undo. `listed` is the answer that lists it. */
export function useClaimDecision(listed: QueryKey) {
  const queries = useQueryClient();
  const { mutateAsync, isPending } = useMutation(decideClaim);
  const run = async (group: ClaimGroup, layerOf: (report: ClaimReport) => Layer) => {
    try {
      // One after the other: several may be writes of one document.
      for (const report of group.reports) {
        const { documentId, start, end } = report;
        const statements = await queries.fetchQuery(statementsOf(documentId));
        const parties = partiesOf(group, report, statements);
        const { predicate } = group;
        await mutateAsync({ documentId, span: { start, end }, predicate, ...parties, layer: layerOf(report) });
      }
      return true;
    } catch (error) {
      showFailure(error);
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: listed });
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

/** Who is the subject in this very document: of two that talk with each other, each report may begin with either. */
function partiesOf({ subject, predicate, object }: ClaimGroup, report: ClaimReport, { claims }: DocumentStatements) {
  const parties = { subject: subject.name, object: object?.name ?? null };
  const isTurned = claims.some(
    (claim) =>
      claim.start === report.start &&
      claim.end === report.end &&
      claim.predicate === predicate &&
      claim.subject.name === parties.object &&
      claim.object?.name === parties.subject,
  );
  return isTurned && object ? { subject: object.name, object: subject.name } : parties;
}
