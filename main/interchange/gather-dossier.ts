import type { DossierMaterial, EntityPart } from '#main/interchange/dossier.ts';
import { counted } from '#main/interchange/plain-words.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { predicateWords } from '#shared/entities/statement-words.ts';
import { FailureError } from '#shared/failures.ts';
import type { DossierPart, DossierTarget } from '#shared/interchange/types.ts';
import type { StoryEntity } from '#shared/stories/types.ts';
import type { Timeline } from '#shared/timeline/types.ts';

export type DossierSession = Pick<VaultSession, 'index' | 'stories' | 'entities' | 'vault'>;

/** More is no document that anybody opens; what is left out is said. */
const mostDocuments = 20_000;
const mostEvents = 2_000;
const mostClaims = 500;
const mostSaid = 500;

type Gathered = Omit<DossierMaterial, 'vaultName' | 'madeAt' | 'parts' | 'timeline' | 'target'>;

/** Everything the index knows of the thing. @throws NOT_FOUND */
export async function gatherDossier(
  target: DossierTarget,
  parts: readonly DossierPart[],
  session: DossierSession,
  madeAt: string,
): Promise<DossierMaterial> {
  const gathered = target.kind === 'story' ? await ofStory(target, session) : await ofEntity(target, session);
  const timeline: Timeline = parts.includes('timeline')
    ? await session.index.timelineOf({ scope: target, kinds: ['happened', 'planned'], limit: mostEvents })
    : { entries: [], entryCount: 0, total: 0, entities: [] };
  return {
    ...gathered,
    target,
    parts,
    timeline,
    documents: gathered.documents.slice(0, mostDocuments),
    vaultName: session.vault.record.name,
    madeAt,
    leftOut: [
      ...gathered.leftOut,
      ...left(gathered.documents.length, mostDocuments, 'documents', 'the newest'),
      ...left(timeline.total, timeline.entries.length, 'events', 'the latest'),
    ],
  };
}

async function ofStory(
  target: DossierTarget & { kind: 'story' },
  { stories, index }: DossierSession,
): Promise<Gathered> {
  const page = await stories.page(target.id);
  const [filed, claims] = await Promise.all([
    index.documentsOfStory(page.id),
    index.storyClaims({ id: page.id, offset: 0, limit: mostClaims }),
  ]);
  return {
    title: page.name,
    description: page.description,
    facts: [
      [counted(page.clipCount, 'clip'), counted(page.outletCount, 'outlet'), counted(page.noteCount, 'note')].join(
        ', ',
      ),
      ...(page.isArchived ? ['Archived'] : []),
    ],
    questions: page.questions,
    entities: page.entities.map((each) => ({ entity: each.entity, part: partInStory(each) })),
    claims: claims.groups,
    said: [],
    documents: [...new Set([...filed, ...page.notes.map(({ id }) => id)])],
    leftOut: [
      ...left(page.entityCount, page.entities.length, 'entities', 'the most mentioned'),
      ...left(claims.total, claims.groups.length, 'claims', 'the newest'),
    ],
  };
}

function partInStory({ count, documentCount, isMember, quoteCount, deeds }: StoryEntity): string {
  return [
    ...(isMember ? ['put in the story by hand'] : []),
    ...(documentCount > 0 || !isMember
      ? [`${counted(count, 'mention')} in ${counted(documentCount, 'document')}`]
      : []),
    ...(quoteCount > 0 ? [`said something ${quoteCount === 1 ? 'once' : `${quoteCount} times`}`] : []),
    ...deeds.map(({ predicate, object }) => [predicateWords[predicate], object].filter(Boolean).join(' ')),
  ].join('; ');
}

async function ofEntity(target: DossierTarget & { kind: 'entity' }, session: DossierSession): Promise<Gathered> {
  const { index, entities } = session;
  const id = entities.survivor(target.id);
  const page = await index.entityPage(id, null);
  if (!page) throw new FailureError('NOT_FOUND', { kind: 'entity', id: target.id });
  const { entity } = page;
  const [mentioning, claims, said] = await Promise.all([
    index.documentsMentioning(id),
    index.claimsOf(id, mostClaims),
    index.quotesOf(id, 'by', mostSaid),
  ]);
  return {
    title: entity.name,
    description: entity.description,
    facts: [
      entity.type,
      ...(entity.aliases.length > 0 ? [`also ${entity.aliases.join(', ')}`] : []),
      `${counted(page.mentionCount, 'mention')} in ${counted(page.clipCount, 'clip')} and ${counted(page.noteCount, 'note')}`,
    ],
    questions: [],
    entities: page.appearsWith.map(
      (each): EntityPart => ({ entity: each.entity, part: `in ${counted(each.count, 'passage')} together` }),
    ),
    claims,
    said: said.quotes,
    // Of a hidden one the index tells no mentions, and its notes are no less its own.
    documents: [...new Set([...mentioning, ...page.notes.map((note) => note.id)])],
    leftOut: left(said.total, said.quotes.length, 'quotes', 'the newest'),
  };
}

function left(all: number, taken: number, things: string, which: string): string[] {
  if (all <= taken) return [];
  return [`Of ${all.toLocaleString('en')} ${things}, ${which} ${taken.toLocaleString('en')} are here.`];
}
