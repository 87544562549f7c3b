import { mergedInto } from '#main/index/entity-decisions.ts';
import type { IndexReader } from '#main/index/index-reader.ts';
import { parseStored } from '#main/index/parse-stored.ts';
import type { EntityId } from '#shared/ids.ts';

interface AliasRow {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: string;
}

/** Its own aliases, and the names of everything that was merged into it. */
export function aliasesOf(index: IndexReader, { id, name, aliases }: AliasRow): string[] {
  const merged = mergedInto(index, id);
  const lent = merged.flatMap((origin) => {
    const row = index.get<{ name: string; aliases: string }>('SELECT name, aliases FROM entities WHERE id = ?', origin);
    return row ? [row.name, ...(parseStored(row.aliases) as string[])] : [];
  });
  return [...new Set([...(parseStored(aliases) as string[]), ...lent])].filter((alias) => alias !== name);
}
