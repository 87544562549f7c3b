const legalForm =
  // A run of spaces is tried from its first one only: else a long one costs its square.
  /(?<![\s,])[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|gmbh|ag|se|sa|s\.a|nv|n\.v|bv|b\.v|ab|oy|oyj|asa|as|spa|s\.p\.a|srl|kk|k\.k|kg|pte|pty|holdings?)\.?$/iu;

/** "Nvidia Corp." → "Nvidia"; a name that is nothing but a legal form stays. */
export function dropLegalForm(name: string): string {
  if (!/[\s,]/.test(name)) return name;
  let rest = name;
  for (;;) {
    const shorter = rest.replace(legalForm, '');
    if (shorter === rest || shorter === '') return rest;
    rest = shorter;
  }
}

/** What two spellings of one name have in common: no legal form, "the", accents, capitals or punctuation. */
export function normalizeName(name: string): string {
  const folded = fold(dropLegalForm(name.trim()));
  return folded === '' ? name.trim().toLowerCase() : folded;
}

function fold(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}+&]+/gu, ' ')
    .trim();
}

/** Most names are ASCII, and have none. */
function withoutAccents(name: string): string {
  return /[^ -~]/.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name;
}
