import { useMutation, useQueryClient } from '@tanstack/react-query';
import { decideClaim, statementsOf } from '#renderer/entities/queries.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { statusLabels } from '#shared/entities/statement-words.ts';
import type { ClaimStatus, DocumentStatements } from '#shared/entities/statements.ts';
import type { ClipId } from '#shared/ids.ts';

type Claim = DocumentStatements['claims'][number];

/** Takes a claim of a clip up, gives it another status, or says that it is none: shown at once, with an undo. */
export function useDecideClaim(id: ClipId, claim: Claim) {
  const queries = useQueryClient();
  const { mutateAsync } = useMutation(decideClaim);
  const key = statementsOf(id).queryKey;
  const { subject, predicate, object, start, end } = claim;

  const tell = async (layer: Claim['layer'], status: ClaimStatus | undefined) => {
    queries.setQueryData(key, (known) => {
      const changed = (other: Claim) =>
        isSame(other, claim) ? { ...other, layer, status: status ?? other.status } : other;
      return known && { ...known, claims: known.claims.map(changed) };
    });
    try {
      await mutateAsync({
        documentId: id,
        span: { start, end },
        subject: subject.name,
        predicate,
        object: object?.name ?? null,
        layer,
        ...(status && { status }),
      });
      return true;
    } catch {
      // A failure has been said in a toast by the call itself; the list then shows what main knows.
      return false;
    } finally {
      void queries.invalidateQueries({ queryKey: orpc.entities.key() });
    }
  };
  return async (layer: 'confirmed' | 'rejected', status?: ClaimStatus) => {
    // Accepting keeps a status that the user has given before.
    const kept = layer === 'confirmed' ? (status ?? claim.status) : undefined;
    if (!(await tell(layer, kept))) return;
    const message =
      layer === 'rejected'
        ? 'Not a claim any more'
        : status
          ? `Claim accepted as ${statusLabels[status].toLowerCase()}`
          : 'Claim accepted';
    const before = claim.layer === 'detected' ? undefined : claim.status;
    showToast({ message, undo: () => void tell(claim.layer, before) });
  };
}

function isSame(a: Claim, b: Claim): boolean {
  return (
    a.start === b.start &&
    a.predicate === b.predicate &&
    a.subject.name === b.subject.name &&
    a.object?.name === b.object?.name
  );
}
