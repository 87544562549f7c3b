import type { Run } from '#shared/citations/runs.ts';
import { asCited, type Cited, compareByNames, nameKey, styles } from '#shared/citations/styles.ts';
import type { CitationStyle, Source } from '#shared/citations/types.ts';
import type { ClipId } from '#shared/ids.ts';

export interface BibliographyEntry {
  readonly clip: ClipId;
  /** The number before it, where the style has one. */
  readonly mark: string;
  readonly runs: readonly Run[];
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  /** What stands in the text for each clip. */
  readonly inText: ReadonlyMap<ClipId, string>;
}

/** The list of sources in a style, and how the text cites them. `sources` come in the order in which they are cited. */
export function bibliographyOf(sources: readonly Source[], style: CitationStyle): Bibliography {
  const { order, hasSuffix, inText, mark, entry } = styles[style];
  const inCiting = sources.map((source, at) => asCited(source, at + 1));
  const sorted = order === 'names' ? [...inCiting].sort(compareByNames) : inCiting;
  const cited = hasSuffix ? withSuffixes(sorted) : sorted;
  return {
    entries: cited.map((each) => ({
      clip: each.source.clip,
      mark: mark(each),
      runs: entry(each).filter(({ text }) => text !== ''),
    })),
    inText: new Map(cited.map((each) => [each.source.clip, inText(each)])),
  };
}

/** Works of one year by the same writers get letters, in the order of the list. */
function withSuffixes(sorted: readonly Cited[]): Cited[] {
  const alike = Map.groupBy(sorted, nameKey);
  return sorted.map((each) => {
    const group = alike.get(nameKey(each)) ?? [];
    return group.length < 2 ? each : { ...each, suffix: letter(group.indexOf(each)) };
  });
}

function letter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
