interface Tag {
  readonly tag: string;
  readonly count: number;
}

const most = 8;

/** Tags that begin with what was typed, then those with a part that does, then those that have it anywhere. */
export function tagRows(tags: readonly Tag[], query: string): Tag[] {
  const wanted = query.toLowerCase();
  const rank = ({ tag }: Tag) => {
    const name = tag.toLowerCase();
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    if (name.split(/[/_-]/).some((part) => part.startsWith(wanted))) return 2;
    return name.includes(wanted) ? 3 : 4;
  };
  return tags
    .map((row) => ({ row, rank: rank(row) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || b.row.count - a.row.count)
    .slice(0, most)
    .map(({ row }) => row);
}
