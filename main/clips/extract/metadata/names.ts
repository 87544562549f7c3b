const prefix =
  /^(?:(?:written|posted|reported|story|words|article|text|published|reviewed|edited|contributed)\s+)?(?:by|von|par|por|di|door)\b[:\s]+|^(?:author|writer|reporter|autor)s?\s*:\s*/i;
const noName =
  /^(?:admin|administrator|editor|editors|staff|guest|unknown|anonymous|author|none|null|undefined|user|root|webmaster|default|learn more|read more|see more|more|follow|\+ follow|share|advertiser disclosure|about the author|view all posts|contact|view profile|subscribe|our team|all posts|see all|about|author bio|read bio|full bio|about us|sign in|log ?in|more about me|subscribe|email|posted by|written by|by)$/i;

/**
 * One line of names as the people it names. Prefixes such as "By" go, so do addresses and handles; what is no name gives
 * an empty list.
 */
export function splitNames(line: string): string[] {
  const bare = line.replace(/\s+/g, ' ').trim().replace(prefix, '');
  if (bare === '' || bare.length > 300) return [];
  const parts = bare.split(/\s*(?:;|\||·|•|\s&\s|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+)\s*/i).flatMap(splitCommas);
  return uniqueNames(parts);
}

export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names.map(cleanName)) {
    const key = name.toLowerCase();
    if (isName(name) && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

/** "Doe, Jane" is one person; "Jane Doe, Richard Roe" are two; "Jane Doe, PhD" is one. */
function splitCommas(part: string): string[] {
  const pieces = part.split(/\s*,\s*/).filter((piece) => piece !== '');
  if (pieces.length < 2) return pieces;
  const [first = '', ...others] = pieces;
  if (pieces.length === 2 && !first.includes(' ') && !(others[0] ?? '').includes(' ')) return [`${others[0]} ${first}`];
  const names = others.filter(
    (piece) => !/^(?:(?:[A-Z]\.?){2,5}|Ph\.?D\.?|M\.?D\.?|Jr\.?|Sr\.?|MBA|RDN?|CFA|Esq\.?)$/.test(piece),
  );
  return [
    first,
    ...names.filter(
      (piece) =>
        /\s/.test(piece) &&
        !/\b(?:editor|reporter|writer|correspondent|contributor|staff|senior|chief|director|news|analyst|professor|author|specialist|manager|founder|ceo)\b/i.test(
          piece,
        ),
    ),
  ];
}

function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(prefix, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .trim();
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 80 &&
    /\p{L}/u.test(name) &&
    !/https?:|www\.|[@<>{}]|\.com\b|\d{4}/i.test(name) &&
    !noName.test(name) &&
    name.split(' ').length <= 7
  );
}
