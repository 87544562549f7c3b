import { groupsOf, Matters } from '#main/index/claims-of.ts';
import type { Steps } from '#main/index/in-slices.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { StatementPlaces } from '#main/index/statement-places.ts';
import type { DocumentId, StoryId } from '#shared/ids.ts';
import type { StoryClaims } from '#shared/stories/types.ts';

export interface StoryClaimsInput {
  readonly id: StoryId;
  readonly offset: number;
  readonly limit: number;
}

const documentsAtOnce = 200;

/** Everything a story's documents claim, however many they are, a page of it: the matter with the newest report first. */
export function* storyClaimsSteps(index: IndexDatabase, { id, offset, limit }: StoryClaimsInput): Steps<StoryClaims> {
  const documents = index
    .all<{ document: DocumentId }>(
      'SELECT document FROM document_stories WHERE story = ? ORDER BY moment DESC, document DESC',
      id,
    )
    .map(({ document }) => document);
  const places = new StatementPlaces(index);
  const matters = new Matters(places);
  for (let at = 0; at < documents.length; at += documentsAtOnce) {
    const rows = index.all<{ document: DocumentId; said: string }>(
      `SELECT claims.document, said FROM json_each(?) CROSS JOIN claims ON claims.document = value
        ORDER BY json_each.key, n`,
      JSON.stringify(documents.slice(at, at + documentsAtOnce)),
    );
    for (const { document, said } of rows) matters.add(document, said);
    yield;
  }
  const all = matters.all();
  const groups: StoryClaims['groups'] = [];
  for (const matter of all.slice(offset, offset + limit)) {
    groups.push(...groupsOf([matter], places));
    yield;
  }
  return { groups, total: all.length };
}
