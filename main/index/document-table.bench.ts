import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random, word } from '#main/index/bench-documents.ts';
import { documentTable, tableIds } from '#main/index/document-table.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { countsOf, listIds } from '#main/index/list-documents.ts';
import { filedOf, tagsOf } from '#main/index/tags-of.ts';
import { tableInputSchema } from '#shared/documents/table.ts';

/** Measures what tables, shelves and tags cost the index: `npm run bench -- document-table 100000`. */
const count = Number(process.argv[2] ?? 100_000);
const rounds = 7;
const folder = mkdtempSync(join(tmpdir(), 'table-bench-'));
const index = new IndexDatabase(join(folder, 'index.sqlite'));
const tags = Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? word() : `${word()}/${word()}`));

for (let from = 1; from <= count; from += 1000) {
  index.transaction(() => {
    for (let doc = from; doc < from + 1000; doc += 1) put(doc);
  });
}
const input = (given: object) => tableInputSchema.parse(given);
tell('the first page, by time', () => documentTable(index, input({})));
tell('the last page, by title', () => documentTable(index, input({ sort: 'title', offset: count - 100 })));
tell('the first page, by mentions', () => documentTable(index, input({ sort: 'mentions' })));
tell('the first page, by tag', () => documentTable(index, input({ sort: 'tag' })));
tell('words of the title', () => documentTable(index, input({ title: 'ka lo' })));
tell('the groups by outlet', () => documentTable(index, input({ group: 'outlet', limit: 1 })));
tell('a page of one of them', () => documentTable(index, input({ group: 'outlet', groupKey: 'outlet 7' })));
tell('the groups by tag', () => documentTable(index, input({ group: 'tag', limit: 1 })));
tell('5,000 ids from the middle', () =>
  tableIds(index, { ...input({ sort: 'title', offset: count / 2 }), limit: 5000 }),
);
tell('5,000 ids of a list', () => listIds(index, { kind: 'clip', stacked: true }));
const ids = listIds(index, {}).ids;
tell('how 5,000 documents are filed', () => filedOf(index, ids));
tell('the tags with their parents', () => tagsOf(index));
tell('the counts', () => countsOf(index));
index.close();
rmSync(folder, { recursive: true });

function put(doc: number): void {
  const id = `01k${String(doc).padStart(23, '0')}`;
  const outlet = `Outlet ${Math.floor(200 * random() ** 2)}`;
  const title = `${word()} ${word()} ${word()} ${word()}`;
  index.run(
    `INSERT INTO documents (doc, id, kind, title, summary, aliases, at, created_day, moment, shown_at, outlet, outlet_key,
      author_key, site, stories, is_read, is_archived, in_inbox, source_hash, created, highlight_count, title_key, authors,
      word_count, is_for_later)
      VALUES (?, ?, ?, ?, 'Words of it.', '', ?, '', ?, '', ?, ?, '', '', '[]', ?, ?, ?, '', ?, 0, ?, '', ?, ?)`,
    ...[doc, id, doc % 10 === 0 ? 'note' : 'clip', title, doc, doc * 60_000_000, outlet, outlet.toLowerCase()],
    ...[Number(random() < 0.5), Number(random() < 0.2), Number(random() < 0.1), doc, title, doc % 3000],
    Number(random() < 0.05),
  );
  for (let tag = 0; tag < 3; tag += 1) {
    const name = tags[Math.floor(tags.length * random() ** 2)] ?? 'tag';
    index.run('INSERT OR IGNORE INTO document_tags (key, at, document, tag) VALUES (?, ?, ?, ?)', name, doc, id, name);
  }
}

function tell(name: string, work: () => unknown): void {
  const times = Array.from({ length: rounds }, () => {
    const from = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  console.log(`${name}: ${(times[rounds >> 1] ?? 0).toFixed(1)} ms of processor time among ${count} documents`);
}
