/** A writer's name in parts; an agency or a byline that is no person's name has only `literal`. */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

const particles = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'di',
  'da',
  'del',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
  'bin',
  'al',
]);
const endings = /^(jr|sr|ii|iii|iv)\.?$/i;
const notAPerson =
  /\b(staff|team|desk|editors?|editorial|news|press|reuters|bloomberg|agency|wire|times|post|journal|reporters?|correspondents?|contributors?|inc|llc|ltd|magazine|media)\b/i;

/** "Ursula von der Leyen" as von der Leyen, Ursula. */
export function readName(name: string): Name {
  const clean = name.replace(/\s+/g, ' ').trim();
  const [last, first] = clean.split(/,\s*/);
  if (first && last && !endings.test(first)) return { family: last, given: first };
  const words = clean.replace(/,/g, '').split(' ');
  if (words.length < 2 || words.length > 6 || notAPerson.test(clean)) return { literal: clean };
  const ending = endings.test(words.at(-1) ?? '') && words.length > 2 ? ` ${words.pop()}` : '';
  let at = words.length - 1;
  while (at > 1 && particles.has((words[at - 1] ?? '').toLowerCase())) at -= 1;
  return { family: words.slice(at).join(' ') + ending, given: words.slice(0, at).join(' ') };
}

/** "Berber Amy" as "B. A."; hyphens stay: "Jean-Luc" as "J.-L." */
export function initials(given: string): string {
  return given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part.replace(/\.$/, '')][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

export function familyOf(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** "Jin, Berber". */
export function inverted(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** "Berber Jin". */
export function inOrder(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** "Jin, B.". */
export function invertedShort(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`;
}

/** "B. Jin". */
export function inOrderShort(name: Name): string {
  return 'literal' in name ? name.literal : `${initials(name.given)} ${name.family}`;
}

/** "a", "a and b", "a, b, and c". */
export function listed(names: readonly string[], and: string, hasSerialComma = true): string {
  if (names.length < 2) return names.join('');
  if (names.length === 2) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(', ')}${hasSerialComma ? ',' : ''} ${and} ${names.at(-1)}`;
}
