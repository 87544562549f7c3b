import {
  type DayField,
  dayFields,
  type PartField,
  type Possession,
  partFields,
  possessions,
  type State,
  states,
  type ValueField,
  valueFields,
} from '#shared/search/query-syntax.ts';

/** What a name before a colon stands for. */
export type Operator =
  | { readonly type: 'part'; readonly field: PartField }
  | { readonly type: 'value'; readonly field: ValueField }
  | { readonly type: 'days'; readonly field: DayField; readonly sign?: '<' | '>' }
  | { readonly type: 'is' | 'has' | 'near' | 'within' | 'kind' | 'in' };

/** Every operator as it is typed, with what it does, in the order it is offered. */
export const operatorWords: readonly { readonly name: string; readonly does: string; readonly example: string }[] = [
  { name: 'title:', does: 'words in the title', example: 'title:rocket' },
  { name: 'body:', does: 'words in the text itself', example: 'body:"launch provider"' },
  { name: 'note:', does: 'words in notes only', example: 'note:motive' },
  { name: 'clip:', does: 'words in clips only', example: 'clip:valuation' },
  { name: 'quote:', does: 'words that an article quotes or retells', example: 'quote:"no plans"' },
  { name: 'highlight:', does: 'words you marked, or wrote beside a mark', example: 'highlight:doubt' },
  { name: 'entity:', does: 'mentions this entity', example: 'entity:"Stoke Space"' },
  { name: 'person:', does: 'mentions this person', example: 'person:"Sam Altman"' },
  { name: 'company:', does: 'mentions this organization', example: 'company:OpenAI' },
  { name: 'product:', does: 'mentions this product', example: 'product:Nova' },
  { name: 'place:', does: 'mentions this place', example: 'place:Dresden' },
  { name: 'with:', does: 'mentioned together, in one paragraph', example: 'rocket with:"Sam Altman"' },
  { name: 'said-by:', does: 'has words of this person or organization', example: 'said-by:"Sam Altman"' },
  { name: 'outlet:', does: 'published by this outlet', example: 'outlet:"Orbit Daily"' },
  { name: 'author:', does: 'written by', example: 'author:ellison' },
  { name: 'story:', does: 'filed in this story', example: 'story:"Compute and power"' },
  { name: 'tag:', does: 'has this tag', example: 'tag:rivalry' },
  { name: 'site:', does: 'from this site', example: 'site:example.com' },
  { name: 'url:', does: 'these letters in the address', example: 'url:/2026/07' },
  { name: 'lang:', does: 'in this language', example: 'lang:de' },
  { name: 'type:', does: 'note or clip', example: 'type:note' },
  { name: 'date:', does: 'of this day, month or year', example: 'date:2026-07' },
  { name: 'published:', does: 'published then', example: 'published:2026-01..2026-03' },
  { name: 'clipped:', does: 'clipped then', example: 'clipped:<1w' },
  { name: 'updated:', does: 'last changed then', example: 'updated:day-2' },
  { name: 'event:', does: 'tells of something dated then', example: 'event:2026' },
  { name: 'before:', does: 'older than', example: 'before:2026-07' },
  { name: 'after:', does: 'newer than', example: 'after:2026-07' },
  { name: 'is:', does: 'in this state', example: 'is:unread' },
  { name: 'has:', does: 'with such a thing in it', example: 'has:highlight' },
  { name: 'near:', does: 'the words around it, within so many words', example: 'rocket near:10 buy' },
  { name: 'sentence:', does: 'all in one sentence', example: 'sentence:(rocket buy)' },
  { name: 'paragraph:', does: 'all in one paragraph', example: 'paragraph:(rocket buy)' },
];

export const stateWords: Readonly<Record<State, string>> = {
  unread: 'not read yet',
  archived: 'archived',
  duplicate: 'carries the same copy as another clip',
  'single-source': 'makes a claim that has one origin only',
  failed: 'could not be clipped whole',
  'orphaned-quote': 'quotes or marks a passage that is not there any more',
  untitled: 'without a title',
  unnamed: 'relies on sources it does not name',
  note: 'a note',
  clip: 'a clip',
};

export const possessionWords: Readonly<Record<Possession, string>> = {
  image: 'a picture',
  highlight: 'a highlight',
  quote: 'words it quotes',
  claim: 'a claim',
  link: 'a link',
};

const otherNames: Readonly<Record<string, ValueField | PartField>> = {
  source: 'outlet',
  organization: 'company',
  organisation: 'company',
  org: 'company',
  people: 'person',
  by: 'author',
  language: 'lang',
  link: 'url',
  address: 'url',
  mentions: 'entity',
  text: 'body',
  intitle: 'title',
  comment: 'highlight',
};

/** What a name before a colon stands for; `undefined` when it is none of ours. */
export function operatorOf(name: string): Operator | undefined {
  const word = name.toLowerCase();
  const field = Object.hasOwn(otherNames, word) ? otherNames[word] : word;
  const part = partFields.find((known) => known === field);
  if (part) return { type: 'part', field: part };
  const value = valueFields.find((known) => known === field);
  if (value) return { type: 'value', field: value };
  const days = dayFields.find((known) => known === field);
  if (days) return { type: 'days', field: days };
  if (field === 'before') return { type: 'days', field: 'date', sign: '<' };
  if (field === 'after' || field === 'since') return { type: 'days', field: 'date', sign: '>' };
  if (field === 'type' || field === 'kind') return { type: 'kind' };
  if (field === 'sentence' || field === 'paragraph') return { type: 'within' };
  return field === 'is' || field === 'has' || field === 'near' || field === 'in' ? { type: field } : undefined;
}

export function isState(value: string): value is State {
  return states.some((state) => state === value);
}

export function isPossession(value: string): value is Possession {
  return possessions.some((possession) => possession === value);
}
