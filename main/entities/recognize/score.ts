/** A labelled or recognized span. */
export interface ScoredSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Equal for one thing in all documents. */
  readonly key?: string | undefined;
  readonly altTypes?: readonly string[] | undefined;
}

export interface ScoredDocument {
  readonly gold: readonly ScoredSpan[];
  /** Neither right nor wrong. */
  readonly ignore: readonly { readonly start: number; readonly end?: number | undefined }[];
  readonly found: readonly ScoredSpan[];
}

export interface Score {
  /** F1 with span and type both right. */
  readonly core: number;
  /** F1 of spans alone. */
  readonly span: number;
  /** B-cubed F1 of entities across documents; missed and spurious mentions count. */
  readonly b3: number;
  readonly byType: Readonly<Record<string, { precision: number; recall: number; f1: number; count: number }>>;
}

/** A labelled span with the span found in its place, or one of the two alone: missed, or found without a label. */
export interface ScoredPair {
  readonly gold?: ScoredSpan;
  readonly found?: ScoredSpan;
}

export const coreTypes: readonly string[] = ['person', 'organization', 'place', 'product'];

export function scoreDocuments(documents: readonly ScoredDocument[]): Score {
  const pairs = documents.flatMap(pairUp);
  const goldCount = pairs.filter(({ gold }) => gold).length;
  const foundCount = pairs.filter(({ found }) => found).length;
  const byType = Object.fromEntries(
    coreTypes.map((type) => {
      const right = pairs.filter((pair) => isRight(pair) && pair.gold?.type === type).length;
      const gold = pairs.filter((pair) => pair.gold?.type === type).length;
      const found = pairs.filter((pair) => (isRight(pair) ? pair.gold?.type : pair.found?.type) === type).length;
      return [
        type,
        { precision: right / (found || 1), recall: right / (gold || 1), f1: f1(right, found, gold), count: gold },
      ];
    }),
  );
  return {
    core: f1(pairs.filter(isRight).length, foundCount, goldCount),
    span: f1(pairs.filter(({ gold, found }) => gold && found).length, foundCount, goldCount),
    b3: bCubed(pairs),
    byType,
  };
}

export function isRight({ gold, found }: ScoredPair): boolean {
  if (gold === undefined || found === undefined) return false;
  return gold.type === found.type || (gold.altTypes?.includes(found.type) ?? false);
}

function f1(right: number, found: number, gold: number): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold);
}

/** Pairs of the core types; what was found over money, dates or what is to be ignored is left out. */
export function pairUp({ gold, ignore, found }: ScoredDocument): ScoredPair[] {
  const names = gold.filter(({ type }) => coreTypes.includes(type));
  const others = [...gold.filter(({ type }) => !coreTypes.includes(type)), ...ignore];
  const byPlace = new Map(
    found.filter(({ type }) => coreTypes.includes(type)).map((span) => [`${span.start}-${span.end}`, span]),
  );
  const pairs: ScoredPair[] = names.map((span) => {
    const key = `${span.start}-${span.end}`;
    const hit = byPlace.get(key);
    byPlace.delete(key);
    return hit ? { gold: span, found: hit } : { gold: span };
  });
  for (const span of byPlace.values()) {
    const isExcused = others.some(({ start, end }) => span.start < (end ?? start + 1) && start < span.end);
    if (!isExcused) pairs.push({ found: span });
  }
  return pairs;
}

function bCubed(pairs: readonly ScoredPair[]): number {
  const count = (keys: (string | undefined)[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const golds = count(pairs.map(({ gold }) => gold?.key));
  const founds = count(pairs.map(({ found }) => found?.key));
  const both = count(
    pairs.map(({ gold, found }) => (gold?.key && found?.key ? `${gold.key}\n${found.key}` : undefined)),
  );
  let [precision, recall] = [0, 0];
  for (const [pair, shared] of both) {
    const [gold = '', found = ''] = pair.split('\n');
    precision += (shared * shared) / (founds.get(found) ?? 1);
    recall += (shared * shared) / (golds.get(gold) ?? 1);
  }
  const [p, r] = [
    precision / (pairs.filter(({ found }) => found).length || 1),
    recall / (pairs.filter(({ gold }) => gold).length || 1),
  ];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
