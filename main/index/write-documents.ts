import { millisecondsOf, momentOf } from '#main/index/document-moment.ts';
import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import { type EntityTally, talliesOf, updateEntities } from '#main/index/write-entities.ts';
import { removeSearchText, searchTextOf, writeSearchText } from '#main/index/write-search-text.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import type { DocumentId } from '#shared/ids.ts';
import { keyOfTarget } from '#shared/targets.ts';

/** Puts documents in, each in place of what was known of it. All or none. */
export function putDocuments(index: IndexDatabase, documents: readonly IndexedDocument[]): void {
  index.transaction(() => {
    for (const document of documents) putDocument(index, document);
  });
}

export function removeDocuments(index: IndexDatabase, ids: readonly DocumentId[]): void {
  index.transaction(() => {
    for (const id of ids) {
      const known = takeOut(index, id);
      if (!known) continue;
      index.run('DELETE FROM documents WHERE doc = ?', known.doc);
      removeTitles(index, `${known.kind}:${id}`);
      updateEntities(index, known.tallies, new Map());
    }
  });
}

function putDocument(index: IndexDatabase, document: IndexedDocument): void {
  const known = takeOut(index, document.id);
  if (known && known.kind !== document.kind) removeTitles(index, `${known.kind}:${document.id}`);
  const doc = writeRow(index, document, known?.doc);
  writeSearchText(index, { doc, kind: document.kind, ...searchTextOf(document) });
  writeRelations(index, document);
  writeTitles(index, {
    target: `${document.kind}:${document.id}`,
    kind: document.kind,
    title: document.title,
    aliases: document.aliases,
    at: millisecondsOf(document.at) ?? 0,
  });
  updateEntities(index, known?.tallies ?? new Map(), talliesOf(document.mentions));
}

interface Known {
  readonly doc: number;
  readonly kind: string;
  readonly tallies: ReadonlyMap<string, EntityTally>;
}

/** Removes what hangs on a document, and answers what there was. */
function takeOut(index: IndexDatabase, id: DocumentId): Known | undefined {
  const row = index.get<{ doc: number; kind: string }>('SELECT doc, kind FROM documents WHERE id = ?', id);
  if (!row) return undefined;
  const counted = index.all<{ entity: string; count: number }>(
    'SELECT entity, count FROM document_entities WHERE document = ?',
    id,
  );
  for (const table of ['document_tags', 'document_stories', 'mentions', 'document_entities', 'links']) {
    index.run(`DELETE FROM ${table} WHERE document = ?`, id);
  }
  removeSearchText(index, row);
  return { ...row, tallies: new Map(counted.map(({ entity, count }) => [entity, { count }])) };
}

function writeRow(index: IndexDatabase, document: IndexedDocument, doc: number | undefined): number {
  const { moment, shownAt, publishedDay } = momentOf(document);
  const isInInbox = document.kind === 'clip' && document.stories.length === 0 && !document.isArchived;
  return index.run(
    `INSERT OR REPLACE INTO documents (doc, id, kind, title, summary, aliases, at, created_day, moment, shown_at, outlet,
      outlet_key, author_key, site, published, published_day, stories, is_read, is_archived, in_inbox, state, status,
      source_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    doc ?? null,
    document.id,
    document.kind,
    document.title,
    summaryOf(document.text),
    JSON.stringify(document.aliases),
    millisecondsOf(document.at) ?? 0,
    document.createdAt.slice(0, 10),
    moment,
    shownAt,
    document.outlet,
    fold(document.outlet ?? ''),
    document.authors.map(fold).join('\n'),
    siteOf(document.address),
    document.published,
    publishedDay,
    JSON.stringify(document.stories),
    Number(document.isRead),
    Number(document.isArchived),
    Number(isInInbox),
    document.status?.state ?? null,
    document.status ? JSON.stringify(document.status) : null,
    document.sourceHash,
  );
}

function writeRelations(index: IndexDatabase, document: IndexedDocument): void {
  const { id, text, kind } = document;
  const at = millisecondsOf(document.at) ?? 0;
  const { moment } = momentOf(document);
  for (const tag of document.tags) {
    index.run(
      'INSERT OR IGNORE INTO document_tags (key, at, document, tag) VALUES (?, ?, ?, ?)',
      fold(tag),
      at,
      id,
      tag,
    );
  }
  for (const story of document.stories) {
    index.run(
      'INSERT OR IGNORE INTO document_stories (story, at, document, kind) VALUES (?, ?, ?, ?)',
      story,
      at,
      id,
      kind,
    );
  }
  const paragraphAt = paragraphCounter(text);
  for (const mention of [...document.mentions].sort((a, b) => a.start - b.start)) {
    const { entityId, start, end, layer, type, name, score, rule } = mention;
    index.run(
      `INSERT OR IGNORE INTO mentions (entity, at, document, start, end, layer, paragraph, type, name, score, rule)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[entityId, moment, id, start, end, layer, paragraphAt(start), type, name, score, rule],
    );
  }
  for (const [entity, { count }] of talliesOf(document.mentions)) {
    index.run('INSERT INTO document_entities (document, entity, count) VALUES (?, ?, ?)', id, entity, count);
  }
  for (const { target, start, end } of document.links) {
    index.run(
      'INSERT OR IGNORE INTO links (target, at, document, start, end) VALUES (?, ?, ?, ?, ?)',
      ...[keyOfTarget(target), moment, id, start, end],
    );
  }
}

/** Counts lines while offsets grow, so that a long text is read once. */
function paragraphCounter(text: string): (offset: number) => number {
  let paragraph = 1;
  let from = text.indexOf('\n');
  return (offset) => {
    while (from !== -1 && from < offset) {
      paragraph += 1;
      from = text.indexOf('\n', from + 1);
    }
    return paragraph;
  };
}

const summaryLength = 240;

function summaryOf(text: string): string {
  const start = text
    .slice(0, summaryLength * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= summaryLength) return start;
  const cut = start.slice(0, summaryLength);
  const lastSpace = cut.lastIndexOf(' ');
  // A character of two code units is not cut in half.
  return lastSpace > summaryLength / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '');
}

function siteOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
