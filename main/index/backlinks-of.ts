import { cutPassage, paragraphAt } from '#main/backlinks/cut-passage.ts';
import { storiesOf } from '#main/index/document-rows.ts';
import { canonicalId } from '#main/index/entity-decisions.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import { textOf, unlinkedMentions } from '#main/index/unlinked-mentions.ts';
import type { BacklinkDocument, BacklinkGroup, Backlinks, Passage } from '#shared/backlinks/types.ts';
import type { DocumentKind } from '#shared/documents/document-kind.ts';
import type { MentionLayer } from '#shared/entities/types.ts';
import type { DocumentId, EntityId, StoryId } from '#shared/ids.ts';
import type { Span } from '#shared/spans.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

const passagesShown = 50;

interface Place extends Span {
  readonly layer: MentionLayer | null;
}

/** One document's places on one side, linked or not. */
interface Places {
  readonly document: DocumentId;
  readonly at: number;
  readonly places: Place[];
}

interface Sides {
  /** Both newest first, of the newest `limit` documents at least. */
  readonly linked: readonly Places[];
  readonly unlinked: readonly Places[];
  readonly linkedCount: number;
  readonly unlinkedCount: number;
  readonly documentCount: number;
}

export function backlinksOf(index: IndexDatabase, target: LinkTarget, limit = 200): Backlinks {
  const { linked, unlinked, ...counts } =
    target.kind === 'entity'
      ? sidesOfEntity(index, canonicalId(index, target.id), limit)
      : sidesOfTarget(index, target);
  const newest = new Map([...linked, ...unlinked].map(({ document, at }) => [document, at]));
  const shown = new Set(
    [...newest]
      .sort(([a, atA], [b, atB]) => atB - atA || (a < b ? 1 : -1))
      .slice(0, limit)
      .map(([document]) => document),
  );
  const group = (side: readonly Places[]) =>
    groupsOf(
      index,
      side.filter(({ document }) => shown.has(document)),
    );
  return { linked: group(linked), unlinked: group(unlinked), ...counts };
}

function sidesOfEntity(index: IndexDatabase, id: EntityId, limit: number): Sides {
  const entity = index.get<{ mentions: number; documents: number; status: string }>(
    'SELECT mention_count AS mentions, document_count AS documents, status FROM entities WHERE id = ?',
    id,
  );
  if (!entity || entity.status === 'hidden') {
    return { linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 };
  }
  const linked: Places[] = [];
  const unlinked: Places[] = [];
  const documents = new Set<string>();
  const rows = index.each<Place & { document: DocumentId; at: number }>(
    `SELECT document, at, start, end, layer FROM mentions WHERE entity = ? AND layer <> 'rejected'
      ORDER BY at DESC, document DESC, start, end`,
    id,
  );
  for (const { document, at, ...place } of rows) {
    if (!documents.has(document) && documents.size === limit) break;
    documents.add(document);
    addPlace(place.layer === 'detected' ? unlinked : linked, document, at, place);
  }
  const unlinkedCount =
    index.get<{ n: number }>(`SELECT count(*) AS n FROM mentions WHERE entity = ? AND layer = 'detected'`, id)?.n ?? 0;
  const linkedCount = entity.mentions - unlinkedCount;
  return { linked, unlinked, linkedCount, unlinkedCount, documentCount: entity.documents };
}

function sidesOfTarget(index: IndexDatabase, target: LinkTarget): Sides {
  const linked: Places[] = [];
  const rows = index.each<Span & { document: DocumentId; at: number }>(
    `SELECT document, at, start, end FROM links WHERE target = ? AND document <> ?
      ORDER BY at DESC, document DESC, start, end`,
    keyOfTarget(target),
    target.id,
  );
  for (const { document, at, start, end } of rows) addPlace(linked, document, at, { start, end, layer: 'linked' });
  const unlinked = unlinkedMentions(index, target).map(({ document, at, spans }) => {
    return { document, at, places: spans.map((span) => ({ ...span, layer: null })) };
  });
  const documents = new Set([...linked, ...unlinked].map(({ document }) => document));
  return {
    linked,
    unlinked,
    linkedCount: sumOf(linked),
    unlinkedCount: sumOf(unlinked),
    documentCount: documents.size,
  };
}

function addPlace(side: Places[], document: DocumentId, at: number, place: Place): void {
  const last = side.at(-1);
  if (last?.document === document) last.places.push(place);
  else side.push({ document, at, places: [place] });
}

function sumOf(side: readonly Places[]): number {
  return side.reduce((sum, { places }) => sum + places.length, 0);
}

/** By story, the one with the newest document first, what is in no story last. */
function groupsOf(index: IndexDatabase, side: readonly Places[]): BacklinkGroup[] {
  const groups = new Map<string, BacklinkGroup>();
  for (const places of side) {
    const found = documentOf(index, places);
    if (!found) continue;
    for (const story of found.stories.length > 0 ? found.stories : [null]) {
      const key = story?.id ?? '';
      const group = groups.get(key) ?? { story, documents: [] };
      group.documents.push(found.document);
      groups.set(key, group);
    }
  }
  const all = [...groups.values()];
  return [...all.filter(({ story }) => story !== null), ...all.filter(({ story }) => story === null)];
}

function documentOf(index: IndexDatabase, { document: id, places }: Places) {
  const row = index.get<{
    doc: number;
    kind: DocumentKind;
    title: string;
    outlet: string | null;
    shown_at: string;
    stories: string;
  }>('SELECT doc, kind, title, outlet, shown_at, stories FROM documents WHERE id = ?', id);
  if (!row) return undefined;
  const text = textOf(index, row.doc);
  const passages = places.slice(0, passagesShown).map((place): Passage => {
    const { start, end, layer } = place;
    return { start, end, layer, ...cutPassage(text, place), paragraph: paragraphAt(text, start) };
  });
  const { kind, title, outlet, shown_at: at } = row;
  const document: BacklinkDocument = { kind, id, title, outlet, at, passages, passageCount: places.length };
  // Ids of stories were checked when the record was read.
  return { document, stories: storiesOf(index, row.stories) as { id: StoryId; name: string }[] };
}

export function documentsLinkingTo(index: IndexDatabase, target: LinkTarget): DocumentId[] {
  return index
    .all<{ document: DocumentId }>(
      'SELECT DISTINCT document FROM links WHERE target = ? ORDER BY at DESC, document DESC',
      keyOfTarget(target),
    )
    .map(({ document }) => document);
}
