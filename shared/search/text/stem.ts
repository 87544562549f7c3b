/**
 * The stem of an English word in small letters a to z: Porter's second stemmer (Snowball English), with the apostrophe
 * steps left out, since words come without.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const { text, r1, r2 } = prepare(word);
  const plain = step1a(text);
  if (invariant.has(plain)) return plain;
  const ended = step5(step4(step3(step2(step1c(step1b(plain, r1)), r1), r1, r2), r2), r1, r2);
  return ended.replaceAll('Y', 'y');
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word] as const),
]);

const invariant: ReadonlySet<string> = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

interface Prepared {
  /** A `y` that is no vowel is written `Y`. */
  readonly text: string;
  /** Where the regions begin that endings are taken from. */
  readonly r1: number;
  readonly r2: number;
}

function prepare(word: string): Prepared {
  const text = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const [special] = /^(gener|commun|arsen)/.exec(text) ?? [];
  const r1 = special ? special.length : regionAfter(text, 0);
  return { text, r1, r2: regionAfter(text, r1) };
}

/** After the first consonant that follows a vowel. */
function regionAfter(text: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(text.slice(from));
  return found ? from + found.index + 2 : text.length;
}

function endsIn(text: string, ending: string, region: number): boolean {
  return text.endsWith(ending) && text.length - ending.length >= region;
}

function without(text: string, ending: string): string {
  return text.slice(0, text.length - ending.length);
}

function isShortSyllable(text: string): boolean {
  return /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/.test(text);
}

function step1a(text: string): string {
  if (text.endsWith('sses')) return text.slice(0, -2);
  if (/ie[ds]$/.test(text)) return text.length > 4 ? text.slice(0, -2) : text.slice(0, -1);
  if (/(?:us|ss)$/.test(text)) return text;
  return /[aeiouy].+s$/.test(text) ? text.slice(0, -1) : text;
}

function step1b(text: string, r1: number): string {
  const [eed] = /eed(?:ly)?$/.exec(text) ?? [];
  if (eed !== undefined) return endsIn(text, eed, r1) ? `${without(text, eed)}ee` : text;
  const [ending] = /(?:ed|ing)(?:ly)?$/.exec(text) ?? [];
  if (ending === undefined) return text;
  const rest = without(text, ending);
  if (!/[aeiouy]/.test(rest)) return text;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return isShortSyllable(rest) && rest.length <= r1 ? `${rest}e` : rest;
}

function step1c(text: string): string {
  return /.[^aeiouy][yY]$/.test(text) ? `${text.slice(0, -1)}i` : text;
}

/** Longest endings first. */
const step2Endings: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

function step2(text: string, r1: number): string {
  const found = step2Endings.find(([ending]) => text.endsWith(ending));
  if (!found || !endsIn(text, found[0], r1)) return text;
  const rest = without(text, found[0]);
  if (found[0] === 'ogi' && !rest.endsWith('l')) return text;
  if (found[0] === 'li' && !/[cdeghkmnrt]$/.test(rest)) return text;
  return rest + found[1];
}

const step3Endings: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

function step3(text: string, r1: number, r2: number): string {
  const found = step3Endings.find(([ending]) => text.endsWith(ending));
  if (!found || !endsIn(text, found[0], found[0] === 'ative' ? Math.max(r1, r2) : r1)) return text;
  return without(text, found[0]) + found[1];
}

const step4Ending = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;

function step4(text: string, r2: number): string {
  const [ending] = step4Ending.exec(text) ?? [];
  if (ending === undefined || !endsIn(text, ending, r2)) return text;
  const rest = without(text, ending);
  return ending === 'ion' && !/[st]$/.test(rest) ? text : rest;
}

function step5(text: string, r1: number, r2: number): string {
  if (text.endsWith('e')) {
    const rest = text.slice(0, -1);
    return endsIn(text, 'e', r2) || (endsIn(text, 'e', r1) && !isShortSyllable(rest)) ? rest : text;
  }
  return text.endsWith('ll') && endsIn(text, 'l', r2) ? text.slice(0, -1) : text;
}
