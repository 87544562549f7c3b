import { organizationNouns, personNouns, productNouns, strongTitles } from '#main/entities/recognize/lists.ts';
import type { TextView } from '#main/entities/recognize/text-view.ts';
import type { Candidate, NameType } from '#main/entities/recognize/types.ts';
import { isCommonWord, isFirstName } from '#main/entities/recognize/words.ts';

export type Votes = Record<NameType, number>;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const speech = set(
  'said says told tells wrote writes added argued joked insists thinks believes tweeted posted recalled explained noted testified replied asked insisted',
);
const personDeeds = set('resigned stepped lives died married grew studied left joined himself herself who whose');
/** "She called him directly": companies rarely do. */
const contacts = set('called emailed texted phoned messaged pinged met');
const pronouns = set('him her me us them');
const organizationDeeds = set(
  'announced acquired raised unveiled hired bought sued laid declined reported plans employs competes operates agreed owns sells makes offers filed began',
);
const productUses = set(
  'using use uses used run running runs download downloading via called named dubbed developing building built launch launched launching released unveiled introduced',
);
const joined = set('joined acquired acquire acquiring buy buying invest invested left joining leaving sue suing');
const placeBefore = set('in near across throughout outside inside around toward towards visiting');
const journeys = set(
  'moved moving relocated relocate traveled travelled flew fly flying fled drove returned emigrated headed went shipped',
);
const invested = set(
  'invested invest investing stake stakes investment investments investor investors shares interest',
);
const companyThings = set(
  'deal deals hq exec execs ceo founder co-founder cofounder chief shares stock headquarters board revenue customers employees investors valuation owner parent executives chairman',
);

/** Where names stand that are known for places. */
export interface PlacePositions {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** What the words around one mention say about its type. */
export function voteByCues(view: TextView, { from, to }: Candidate, votes: Votes, places: PlacePositions): void {
  const { tokens } = view;
  const before = (back: number) => tokens[from - back]?.lower ?? '';
  const after = (ahead: number) => tokens[to - 1 + ahead]?.lower ?? '';
  const [previous, next] = [before(1), after(1)];

  if (strongTitles.has(previous.replace(/\.$/, '')) || (previous === '.' && strongTitles.has(before(2))))
    votes.person += 2;
  else if ((previous === 'executive' && before(2) === 'chief') || personNouns.has(previous)) votes.person += 1.5;
  if ((previous === 'of' || previous === 'at') && (personNouns.has(before(2)) || before(2) === 'officer'))
    votes.organization += 2;
  if (speech.has(next)) {
    votes.person += 0.6;
    votes.organization += 0.3;
  }
  if (personDeeds.has(next)) votes.person += 0.6;
  if (contacts.has(next) && pronouns.has(after(2))) votes.person += 1.2;
  if (organizationDeeds.has(next)) votes.organization += 0.7;
  if (productUses.has(previous)) votes.product += 0.6;
  if (/^(?:called|named|dubbed)$/.test(previous)) {
    if (productNouns.has(before(2))) votes.product += 1.5;
    else if (organizationNouns.has(before(2))) votes.organization += 1.5;
  }
  if (joined.has(previous)) votes.organization += 0.7;
  if (previous === 'of' && /^(?:board|arm|unit|shares|customers)$/.test(before(2))) votes.organization += 1;
  if (previous === 'by' && before(2) === 'led' && /^(?:round|investment|funding|million|billion)$/.test(before(3)))
    votes.organization += 1.2;
  if (previous === 'at') votes.organization += 0.5;
  if (previous === 'in' && invested.has(before(2))) votes.organization += 0.9;
  else if (placeBefore.has(previous) && !productNouns.has(next)) votes.place += 0.9;
  if ((previous === 'to' || previous === 'from') && journeys.has(before(2))) votes.place += 1.6;
  if (previous === 'on' && /^(?:work|works|worked|working|runs|running|built)$/.test(before(2))) votes.product += 0.6;
  if (previous === ',' && productNouns.has(before(2))) votes.product += 0.9;
  if (next === ':' && tokens[from]?.isLineStart && tokens[from]?.shape === 'upper') votes.person += 1.5;
  if (/^['’]s$/.test(next)) {
    votes.organization += 0.2;
    if (companyThings.has(after(2))) votes.organization += 1;
  }
  if (/^['’]s$/.test(previous) && tokens[from]?.isSpaced && !isFirstName(tokens[from]?.text ?? ''))
    votes.product += isLikePerson(view, from, to) ? 0.2 : 0.9;
  if (previous === 'its' || previous === 'their') votes.product += 0.9;
  if (productNouns.has(next)) votes.product += 0.9;
  if (/^(?:review|reviews|beta|teardown|leaks|specs)$/.test(next)) votes.product += 0.9;
  if (productNouns.has(previous)) votes.product += 0.9;
  if (organizationNouns.has(next) || companyThings.has(next)) votes.organization += 0.8;
  if (organizationNouns.has(previous)) votes.organization += 1.2;
  if (next === '-' && after(2) === 'based') votes.place += 3;
  if (next === '-' && (after(2) === 'backed' || after(2) === 'owned')) votes.organization += 1;
  if (previous === ',' && places.ends.has(from - 2)) votes.place += 0.8;
  if (next === ',' && places.starts.has(to + 1) && (placeBefore.has(previous) || isEnclosed(view, to + 1)))
    votes.place += 1.2;
  if (isDateline(view, from, to)) votes.place += 2;
  if (next === ',') voteByApposition(view, to + 1, votes);
}

/** Two or three plain words with capitals that are no English words: "the ministry's Ebba Busch". */
function isLikePerson({ tokens }: TextView, from: number, to: number): boolean {
  const span = tokens.slice(from, to);
  return (
    span.length > 1 && span.length < 4 && span.every(({ shape, lower }) => shape === 'title' && !isCommonWord(lower))
  );
}

/** "the Everett, Washington, startup", "a Charleston, South Carolina-based startup": a place that another one explains. */
function isEnclosed({ tokens }: TextView, from: number): boolean {
  return tokens.slice(from + 1, from + 4).some(({ text }) => text === ',' || text === '-');
}

/** "BOSTON, Sept. 9 —", "Dublin (Reuters) -" at the start of a line. */
function isDateline({ tokens, fact }: TextView, from: number, to: number): boolean {
  if (!tokens[from]?.isLineStart || tokens[from]?.shape !== 'upper') return false;
  return /^[—–(-]$/.test(tokens[to]?.text ?? '') || (tokens[to]?.text === ',' && fact[to + 1] === 1);
}

const companyDeeds = set(
  'builds makes sells owns employs raised bought acquired operates competes develops designs funds invests supplies filed sued manages publishes',
);

/** ", a startup founded by", ", who runs", ", chief executive of". */
function voteByApposition({ tokens }: TextView, from: number, votes: Votes): void {
  const first = tokens[from]?.lower ?? '';
  if (first === 'who' || first === 'whose') votes.person += first === 'who' ? 1.5 : 0.3;
  if (first === 'which' && companyDeeds.has(tokens[from + 1]?.lower ?? '')) votes.organization += 1;
  const hasArticle = first === 'a' || first === 'an' || first === 'the';
  for (let at = from; at < from + 7; at++) {
    const word = tokens[at]?.lower ?? '';
    if (/^[,.;:()—–]$/.test(word) || word === '') return;
    if (/^['’]s$/.test(tokens[at + 1]?.lower ?? '')) continue;
    if (personNouns.has(word) && (hasArticle || at < from + 3)) votes.person += 1.8;
    else if (!hasArticle) continue;
    else if (organizationNouns.has(word)) votes.organization += 1.8;
    else if (productNouns.has(word)) votes.product += 1.8;
    else if (/^(?:city|town|state|country|village|island)$/.test(word)) votes.place += 1.8;
    else continue;
    return;
  }
}
