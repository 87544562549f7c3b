import { aClip, aNote, noteId, storyId } from '#main/index/index-fixtures.ts';
import type { IndexedDocument } from '#main/index/types.ts';
import type { EntityType, Mention } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

/** Made-up documents for measurements: the same in every run. */
let seed = 42;

/** The same numbers in every run (mulberry32). */
export function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** Words by rank, common ones often, as in any language. */
export const words = Array.from({ length: 30_000 }, (_, rank) => spell(rank));
export const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'ka';

function spell(rank: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tos', 'ver', 'pan', 'dul', 'est', 'qui'];
  return String(rank)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('');
}

const types: readonly EntityType[] = ['organization', 'person', 'product', 'place', 'organization'];

/** The entity of a rank: one name in four has two words, so that short forms and shared surnames come up. */
export function entityOfRank(rank: number): { entityId: EntityId; name: string; type: EntityType } {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const first = capital(spell(rank));
  const name = rank % 4 === 0 ? `${first} ${capital(spell(rank % 997))}` : first;
  const type = types[rank % types.length] ?? 'organization';
  return { entityId: `01k${String(rank).padStart(23, '0')}` as EntityId, name, type };
}

export interface BenchOptions {
  /** How many different entities there are. */
  readonly entities: number;
  /** One document in so many says `Zanzibara`, which no mention names. */
  readonly unknownEvery?: number;
  /** How many lines its text has, of some 120 signs each. */
  readonly lines?: number;
}

export function documentAt(at: number, { entities, unknownEvery = 20, lines = 40 }: BenchOptions): IndexedDocument {
  const mentions: Mention[] = [];
  let text = at % unknownEvery === 0 ? 'Here Zanzibara is told of. ' : '';
  const named = Array.from({ length: 6 }, () => entityOfRank(Math.floor(entities ** random()) - 1));
  for (let line = 0; line < lines; line += 1) {
    if (line % 3 === 0) {
      const entity = named[(line / 3) % 6];
      if (entity) mentions.push(mentionAt(text.length, entity, mentions.length));
      text += `${entity?.name} `;
    }
    text += `${Array.from({ length: 14 }, word).join(' ')}. ${line % 4 === 3 ? '\n' : ''}`;
  }
  const given = {
    title: `${word()} ${word()} ${named[0]?.name} ${word()}`,
    text,
    at: new Date(1.7e12 + at * 600_000).toISOString(),
    createdAt: new Date(1.7e12 + at * 600_000).toISOString(),
    stories: at % 3 === 0 ? [storyId(`s${at % 40}`)] : [],
    mentions,
    links: [{ start: 0, end: 3, target: { kind: 'note', id: noteId(`d${at % 100}`) }, label: 'abc' } as const],
  };
  return at % 4 === 0 ? aNote(`d${at}`, given) : aClip(`d${at}`, given);
}

function mentionAt(start: number, entity: ReturnType<typeof entityOfRank>, n: number): Mention {
  const { name, entityId } = entity;
  const alternatives = n === 5 && entityId.endsWith('7') ? [entityOfRank(3).entityId] : [];
  return {
    start,
    end: start + name.length,
    ...entity,
    layer: 'detected',
    score: 0.9,
    rule: 'bench',
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

export async function measure(name: string, runs: number, work: (run: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`${name.padEnd(36)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`);
}
