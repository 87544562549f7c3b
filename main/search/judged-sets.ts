import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '#main/search/judged-topics.ts';

/** Something to search in. */
export interface JudgedDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface JudgedQuery {
  readonly query: string;
  /** By document: how well it answers, from 1. What is not named does not. */
  readonly relevant: ReadonlyMap<string, number>;
}

export interface JudgedSet {
  readonly name: string;
  readonly documents: readonly JudgedDocument[];
  readonly queries: readonly JudgedQuery[];
}

/**
 * Queries with their answers, made from labelled pages and texts: words that were taken out of a document are sought, or
 * the other parts of a document, or pages on a subject whose titles are withheld. The same in every run.
 */
export function judgedSets(folder: string): JudgedSet[] {
  const { pages, texts } = readCorpora(folder);
  const inPages = withoutSentence(pages, 200, 1);
  const inTexts = withoutSentence(texts, 250, 2);
  return [
    { name: 'sentence to page', ...inPages },
    { name: 'sentence to text', ...inTexts },
    { name: 'title to page', ...titles(pages) },
    { name: 'five words to page', documents: inPages.documents, queries: fewWords(inPages.queries, 4, () => 5, 3) },
    {
      name: 'few words to text',
      documents: inTexts.documents,
      queries: fewWords(inTexts.queries, 3, (random) => 2 + Math.floor(random() * 3), 4),
    },
    { name: 'paragraph to its half', ...halves(pages) },
    { name: 'sentence to passages', ...passages([...pages, ...texts.filter(({ text }) => text.length > 1500)], 5) },
    { name: 'question to pages', ...questions(pages) },
    { name: 'names to texts', ...names(folder) },
  ];
}

/** Normalised discounted cumulative gain of the first ten. */
export function ndcg(ranked: readonly string[], relevant: ReadonlyMap<string, number>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = gain([...relevant.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => relevant.get(id) ?? 0)) / ideal;
}

const textFiles = ['redocred', 'gum', 'btc', 'wikigold', 'crossner', 'uner', 'wnut'] as const;

interface Line {
  readonly id: string;
  readonly title?: string | null;
  readonly body?: string;
  readonly text?: string;
  readonly mentions?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

function readLines(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

function readCorpora(folder: string): { pages: JudgedDocument[]; texts: JudgedDocument[] } {
  const pages = readLines(join(folder, 'extract/cases.jsonl')).flatMap(({ id, title, body = '' }) =>
    body.length > 600 ? [{ id, title: title ?? '', text: body }] : [],
  );
  const texts = textFiles.flatMap((name) =>
    readLines(join(folder, `ner/${name}.jsonl`)).flatMap(({ id, text = '' }) =>
      text.length > 400 ? [{ id, title: '', text }] : [],
    ),
  );
  return { pages, texts };
}

type Made = Pick<JudgedSet, 'documents' | 'queries'>;

/** One sentence is taken out of each document, and finds it. */
function withoutSentence(documents: readonly JudgedDocument[], most: number, seed: number): Made {
  const random = randomFrom(seed);
  const cut = documents.map((document) => ({ ...document }));
  const queries: JudgedQuery[] = [];
  for (const document of shuffled(cut, random)) {
    const sentences = sentencesOf(document.text);
    if (queries.length === most) break;
    if (sentences.length < 6) continue;
    const sentence = sentences[1 + Math.floor(random() * (sentences.length - 2))] ?? '';
    document.text = document.text.replace(sentence, '');
    queries.push({ query: plain(sentence), relevant: new Map([[document.id, 1]]) });
  }
  return { documents: cut, queries };
}

function titles(pages: readonly JudgedDocument[]): Made {
  return {
    documents: pages.map((page) => ({ ...page, title: '' })),
    queries: pages.flatMap(({ id, title }) =>
      title.split(' ').length >= 4
        ? [{ query: plain(title.split(/[|–—]/)[0] ?? ''), relevant: new Map([[id, 1]]) }]
        : [],
    ),
  };
}

/** Some telling words of each query. */
function fewWords(
  queries: readonly JudgedQuery[],
  shortest: number,
  countOf: (random: () => number) => number,
  seed: number,
): JudgedQuery[] {
  const random = randomFrom(seed);
  return queries.flatMap(({ query, relevant }) => {
    const words = (query.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => word.length >= shortest);
    const some = shuffled([...new Set(words)], random).slice(0, countOf(random));
    return some.length >= 2 ? [{ query: some.join(' '), relevant }] : [];
  });
}

/** A paragraph of a page's second half finds the first. */
function halves(pages: readonly JudgedDocument[]): Made {
  const documents: JudgedDocument[] = [];
  const queries: JudgedQuery[] = [];
  for (const { id, text } of pages) {
    const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim().length > 80);
    if (paragraphs.length < 8) continue;
    const half = Math.floor(paragraphs.length / 2);
    documents.push({ id, title: '', text: paragraphs.slice(0, half).join('\n') });
    const query = plain((paragraphs[half + 1] ?? '').slice(0, 600));
    if (queries.length < 200) queries.push({ query, relevant: new Map([[id, 1]]) });
  }
  return { documents, queries };
}

/** A sentence finds the parts into which the rest of its document was dealt out. */
function passages(from: readonly JudgedDocument[], seed: number): Made {
  const documents: JudgedDocument[] = [];
  const queries: JudgedQuery[] = [];
  for (const { id, text } of from) {
    const sentences = sentencesOf(text);
    if (sentences.length < 12) continue;
    const count = Math.min(5, Math.floor(sentences.length / 4));
    const parts = Array.from({ length: count }, (_, part) => ({
      id: `${id}#${part}`,
      title: '',
      text: sentences.filter((_sentence, at) => at % count === part && at !== 5).join(' '),
    }));
    documents.push(...parts);
    queries.push({ query: plain(sentences[5] ?? ''), relevant: new Map(parts.map((part) => [part.id, 1])) });
  }
  return { documents, queries: shuffled(queries, randomFrom(seed)).slice(0, 250) };
}

/** Questions as one asks them; the titles, by which the answers are told, are not searched. */
function questions(pages: readonly JudgedDocument[]): Made {
  return {
    documents: pages.map((page) => ({ ...page, title: '' })),
    queries: topics.map(({ question, best, also }) => ({
      query: question,
      relevant: new Map(
        pages.flatMap(({ id, title }): [string, number][] => {
          if (best.test(title)) return [[id, 2]];
          return also?.test(title) ? [[id, 1]] : [];
        }),
      ),
    })),
  };
}

const frames = [
  (a: string, b: string) => `what does ${a} have to do with ${b}`,
  (a: string, b: string) => `how did ${a} come to work with ${b}?`,
  (a: string, b: string) => `${a} and ${b}`,
] as const;

/** Two things that are named together: where both are is better than where one is. */
function names(folder: string): Made {
  const random = randomFrom(6);
  const documents: JudgedDocument[] = [];
  const namedIn = new Map<string, Set<string>>();
  const pairs: [string, string][] = [];
  for (const file of textFiles) {
    for (const { id, text = '', mentions = [] } of readLines(join(folder, `ner/${file}.jsonl`))) {
      if (text.length <= 400) continue;
      documents.push({ id, title: '', text });
      const named = [...new Set(mentions.map(({ start, end }) => text.slice(start, end)))].filter((name) =>
        /^[A-Z][\w'-]{3,}(?: [A-Z][\w'-]+){0,2}$/.test(name),
      );
      for (const name of named) namedIn.set(name, (namedIn.get(name) ?? new Set()).add(id));
      const [a, b] = shuffled(named, random);
      if (a !== undefined && b !== undefined) pairs.push([a, b]);
    }
  }
  const isSought = (name: string) => (namedIn.get(name)?.size ?? 0) >= 2 && (namedIn.get(name)?.size ?? 0) <= 12;
  const queries = pairs
    .filter(([a, b]) => isSought(a) && isSought(b))
    .map(([a, b], at): JudgedQuery => {
      const [inA, inB] = [namedIn.get(a) ?? new Set<string>(), namedIn.get(b) ?? new Set<string>()];
      const relevant = new Map([...inA, ...inB].map((id) => [id, inA.has(id) && inB.has(id) ? 2 : 1]));
      return { query: frames[at % frames.length]?.(a, b) ?? '', relevant };
    });
  return { documents, queries: queries.slice(0, 200) };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 50 && sentence.length < 300);
}

/** Quotes and brackets mean something to some of the engines, and nothing here. */
function plain(text: string): string {
  return text.replace(/["()]/g, ' ');
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as Value, order[at] as Value];
  }
  return order;
}

/** Numbers that are the same in every run (mulberry32). */
function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
