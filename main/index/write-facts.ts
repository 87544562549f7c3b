import type { IndexDatabase } from '#main/index/index-database.ts';
import type { DocumentId } from '#shared/ids.ts';

interface Fact {
  readonly key: string;
  /** How it is written, where the key does not say. */
  readonly label: string | null;
}

/**
 * Keeps what a document is counted by among the hits of a search, read from the tables that have it: a number for each
 * value, so that the whole index can be counted in one go. To be called whenever any of it has changed.
 */
export function writeFacts(index: IndexDatabase, id: DocumentId): void {
  const row = index.get<{ doc: number; moment: number | null }>(
    'SELECT doc, CASE WHEN published_day IS NULL THEN moment END AS moment FROM documents WHERE id = ?',
    id,
  );
  if (!row) return;
  const { doc, moment } = row;
  const facts = index.all<Fact>(factQuery, doc, id).flatMap(withThoseAbove);
  const numbers = [...new Set(facts.map((fact) => numberOf(index, fact)))].join(',');
  const known = index.get<{ moment: number | null; numbers: string }>(
    'SELECT moment, numbers FROM facts WHERE doc = ?',
    doc,
  );
  // Not as one statement that does either: see `writeRow`.
  if (!known) index.run('INSERT INTO facts (moment, numbers, doc) VALUES (?, ?, ?)', moment, numbers, doc);
  else if (known.moment !== moment || known.numbers !== numbers)
    index.run('UPDATE facts SET (moment, numbers) = (?, ?) WHERE doc = ?', moment, numbers, doc);
}

export function removeFacts(index: IndexDatabase, doc: number): void {
  index.run('DELETE FROM facts WHERE doc = ?', doc);
}

/** The month is the page's own where it gives a day. Else it is one on the user's wall, which is not known before it is read. */
const factQuery = `
  SELECT 'kind:' || kind AS key, NULL AS label FROM documents WHERE doc = ?1
  UNION ALL SELECT 'month:' || substr(published_day, 1, 7), NULL FROM documents WHERE doc = ?1 AND published_day IS NOT NULL
  UNION ALL SELECT 'outlet:' || outlet_key, outlet FROM documents WHERE doc = ?1 AND outlet_key <> ''
  UNION ALL SELECT 'story:' || story, NULL FROM document_stories WHERE document = ?2
  UNION ALL SELECT 'entity:' || entity, NULL FROM document_entities WHERE document = ?2
  UNION ALL SELECT 'tag:' || key, tag FROM document_tags WHERE document = ?2`;

/** `space/launch` is found by `space`, too. */
function withThoseAbove(fact: Fact): Fact[] {
  if (!fact.key.startsWith('tag:') || !fact.key.includes('/')) return [fact];
  const labels = fact.label?.split('/') ?? [];
  return fact.key.split('/').map((_, at, keys) => ({
    key: keys.slice(0, at + 1).join('/'),
    label: labels.slice(0, at + 1).join('/'),
  }));
}

function numberOf(index: IndexDatabase, { key, label }: Fact): number {
  const known = index.get<{ n: number; label: string | null }>('SELECT n, label FROM fact_values WHERE key = ?', key);
  if (!known) return index.run('INSERT INTO fact_values (key, label) VALUES (?, ?)', key, label);
  if (known.label !== label) index.run('UPDATE fact_values SET label = ? WHERE n = ?', label, known.n);
  return known.n;
}
