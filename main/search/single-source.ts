import { originOf } from '#main/entities/statements/origin-of.ts';
import { decisionsOf } from '#main/index/entity-decisions.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import type { StoredClaim } from '#main/index/write-statements.ts';
import type { Source } from '#shared/entities/statements.ts';
import type { DocumentId } from '#shared/ids.ts';

/** Documents with a claim that comes from one origin only, however many repeat it. Remembered until the index changes. */
export function singleSourceDocuments(index: IndexReader): DocumentId[] {
  return index.remembered('single source', () => {
    const { resolver } = decisionsOf(index);
    const matters = new Map<string, { origins: Set<string>; documents: Set<DocumentId> }>();
    const rows = index.each<{ document: DocumentId; said: string; outlet: string | null }>(
      'SELECT document, said, outlet FROM claims JOIN documents ON documents.id = claims.document',
    );
    for (const { document, said, outlet } of rows) {
      // Written by this index from a checked claim.
      const claim = JSON.parse(said) as StoredClaim;
      if (claim.layer === 'rejected') continue;
      const who = ({ entityId, name }: Source) => (entityId ? resolver.resolve(entityId, document) : fold(name));
      const key = `${who(claim.subject)} | ${claim.predicate} | ${claim.object ? who(claim.object) : ''}`;
      const matter = matters.get(key) ?? { origins: new Set(), documents: new Set() };
      matter.origins.add(fold(originOf(claim.via, outlet)) || document);
      matter.documents.add(document);
      matters.set(key, matter);
    }
    const single = [...matters.values()].filter(({ origins }) => origins.size === 1);
    return [...new Set(single.flatMap(({ documents }) => [...documents]))];
  });
}
