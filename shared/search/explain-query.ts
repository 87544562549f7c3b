import { possessionWords } from '#shared/search/operators.ts';
import type {
  DayRange,
  Nearness,
  PartField,
  PhraseQuery,
  Query,
  State,
  ValueField,
  WordQuery,
} from '#shared/search/query-syntax.ts';

/** What a query asks for, as a sentence. */
export function explainQuery(query: Query | undefined): string {
  return query ? `Notes and clips that ${told(query)}.` : 'Nothing is asked for yet.';
}

function told(query: Query, isInside = false): string {
  switch (query.type) {
    case 'and': {
      const words = query.queries.map((part) => told(part, true)).join(' and ');
      return isInside ? `(${words})` : words;
    }
    case 'or': {
      const words = query.queries.map((part) => told(part, true)).join(' or ');
      return isInside ? `(${words})` : words;
    }
    case 'not':
      return `do not (${told(query.query)})`;
    case 'word':
    case 'phrase':
    case 'regex':
      return `${verbOf(query.part)} ${thing(query)}`;
    case 'near':
      return `say ${query.queries.map(thing).join(' and ')} ${nearness(query.within)}`;
    case 'field':
      return `${valueWords[query.field]} “${query.value}”`;
    case 'days':
      return `${dayWords[query.field]} ${days(query.range)}`;
    case 'is':
      return stateVerbs[query.what];
    case 'has':
      return `have ${possessionWords[query.what]}`;
    default:
      return query satisfies never;
  }
}

const stateVerbs: Readonly<Record<State, string>> = {
  unread: 'are not read yet',
  archived: 'are archived',
  duplicate: 'carry the same copy as another clip',
  'single-source': 'make a claim that has one origin only',
  failed: 'could not be clipped whole',
  'orphaned-quote': 'quote or mark a passage that is not there any more',
  untitled: 'have no title',
  unnamed: 'rely on sources they do not name',
  note: 'are notes',
  clip: 'are clips',
};

function verbOf(part: PartField | null): string {
  return part === null ? 'say' : partWords[part];
}

const partWords: Readonly<Record<PartField, string>> = {
  title: 'say in the title',
  body: 'say in the text',
  note: 'are notes and say',
  clip: 'are clips and say',
  quote: 'quote somebody with',
  highlight: 'have a highlight or comment that says',
};

const valueWords: Readonly<Record<ValueField, string>> = {
  entity: 'mention',
  person: 'mention the person',
  company: 'mention the organization',
  product: 'mention the product',
  place: 'mention the place',
  outlet: 'come from the outlet',
  author: 'are written by',
  story: 'are filed in the story',
  tag: 'have the tag',
  url: 'have an address with',
  site: 'come from the site',
  lang: 'are in the language',
  with: 'have, in the same paragraph, a mention of',
  'said-by': 'have words said by',
};

const dayWords = {
  date: 'are dated',
  published: 'were published',
  clipped: 'were clipped',
  updated: 'were last changed',
  event: 'tell of something dated',
} as const;

function thing(query: Query): string {
  switch (query.type) {
    case 'word':
      return wordThing(query);
    case 'phrase':
      return phraseThing(query);
    case 'regex':
      return `something of the form /${query.pattern}/${query.flags}`;
    case 'or':
      return `(${query.queries.map(thing).join(' or ')})`;
    case 'and':
      return `(${query.queries.map(thing).join(' and ')})`;
    default:
      return `(something that would ${told(query)})`;
  }
}

function wordThing({ word, isPrefix, typos }: WordQuery): string {
  if (isPrefix) return `a word that begins with “${word}”`;
  return typos > 0 ? `“${word}” or a word at most ${typos === 1 ? 'one typo' : 'two typos'} away` : `“${word}”`;
}

function phraseThing({ phrase, slop }: PhraseQuery): string {
  return slop > 0 ? `the words of “${phrase}” within ${slop} words of each other` : `exactly “${phrase}”`;
}

function nearness(within: Nearness): string {
  if (typeof within === 'number') return `within ${within} ${within === 1 ? 'word' : 'words'} of each other`;
  return `in the same ${within}`;
}

function days({ from, to }: DayRange): string {
  if (from !== null && to !== null) return from === to ? `in ${from}` : `from ${from} to ${to}`;
  return from === null ? `up to ${to}` : `since ${from}`;
}
