import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { JudgedDocument } from '#main/search/judged-sets.ts';

/** Answers with the ids of the first ten. */
export type Ask = (query: string) => string[];
export interface Engine {
  readonly name: string;
  build(documents: readonly JudgedDocument[]): Ask;
}

/**
 * What the search is measured beside. The app needs none of them, so they are in no lock file: the measure installs these
 * very versions into the system's folder for temporary files when it is first asked for.
 */
const versions = {
  minisearch: '7.2.0',
  lunr: '2.3.9',
  flexsearch: '0.8.212',
  '@orama/orama': '3.1.18',
  '@orama/stemmers': '3.1.18',
} as const;

/** Each as its own guide sets it up for English: stems where it has them, any of the words, best first. */
export function otherEngines(): Engine[] {
  const load = installed();
  // Their types come along only where they are installed.
  // biome-ignore-start lint/suspicious/noExplicitAny: what they are is known at run time alone
  const MiniSearch = load('minisearch') as any;
  const lunr = load('lunr') as any;
  const { Document, Encoder, Charset } = load('flexsearch') as any;
  const english = load('flexsearch/lang/en') as any;
  const { create, insertMultiple, search } = load('@orama/orama') as any;
  const { stemmer } = load('@orama/stemmers/english') as any;
  const idsOf = (found: readonly { readonly id: string }[]) => found.slice(0, 10).map(({ id }) => id);
  return [
    fts5('FTS5 porter', 'porter unicode61 remove_diacritics 2'),
    fts5('FTS5 unicode61', 'unicode61 remove_diacritics 2'),
    {
      name: 'MiniSearch stemmed',
      build: (documents) => {
        const index = new MiniSearch({ fields, processTerm: (term: string) => stemmer(term.toLowerCase()) });
        index.addAll(documents);
        return (query) => idsOf(index.search(query));
      },
    },
    {
      name: 'FlexSearch',
      build: (documents) => {
        const encoder = new Encoder(Charset.Default, english.default ?? english);
        const index = new Document({ document: { id: 'id', index: fields }, tokenize: 'strict', encoder });
        for (const document of documents) index.add(document);
        return (query) => idsOf(index.search(query, { suggest: true, limit: 10, merge: true }));
      },
    },
    {
      name: 'Orama stemmed',
      build: (documents) => {
        const index = create({
          schema: { id: 'string', title: 'string', text: 'string' },
          components: { tokenizer: { language: 'english', stemming: true, stemmer } },
        });
        insertMultiple(index, [...documents], 500);
        return (term) => idsOf(search(index, { term, properties: fields, limit: 10, threshold: 1 }).hits);
      },
    },
    {
      name: 'Lunr',
      build: (documents) => {
        const index = lunr(function fill(this: any) {
          this.ref('id');
          for (const field of fields) this.field(field);
          for (const document of documents) this.add(document);
        });
        return (query) => {
          const found: { ref: string }[] = index.query((asked: any) => {
            for (const word of wordsOf(query)) asked.term(lunr.tokenizer(word));
          });
          return found.slice(0, 10).map(({ ref }) => ref);
        };
      },
    },
  ];
  // biome-ignore-end lint/suspicious/noExplicitAny: as above
}

const fields = ['title', 'text'];

function fts5(name: string, tokenizer: string): Engine {
  return {
    name,
    build: (documents) => {
      const index = new DatabaseSync(':memory:');
      index.exec(`CREATE VIRTUAL TABLE texts USING fts5 (title, text, tokenize = '${tokenizer}')`);
      const put = index.prepare('INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)');
      index.exec('BEGIN');
      documents.forEach(({ title, text }, at) => void put.run(at + 1, title, text));
      index.exec('COMMIT');
      const ask = index.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10');
      return (query) => {
        const match = wordsOf(query).map((word) => `"${word}"`);
        if (match.length === 0) return [];
        return ask.all(match.join(' OR ')).map(({ rowid }) => documents[Number(rowid) - 1]?.id ?? '');
      };
    },
  };
}

function wordsOf(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function installed(): (name: string) => unknown {
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const folder = join(tmpdir(), 'search-engines-compared');
  const done = join(folder, 'installed.json');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...wanted], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    writeFileSync(done, `${JSON.stringify(wanted)}\n`);
  }
  return createRequire(join(folder, 'package.json'));
}
