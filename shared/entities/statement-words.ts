import type { ClaimPredicate, ClaimStatus, QuoteKind } from '#shared/entities/statements.ts';

/** How a claim reads between its subject and its object. */
export const predicateWords: Readonly<Record<ClaimPredicate, string>> = {
  acquires: 'buys',
  'merges-with': 'merges with',
  'invests-in': 'invests in',
  raises: 'raises',
  'is-valued-at': 'is valued at',
  'partners-with': 'works with',
  'talks-with': 'talks with',
  develops: 'develops',
  launches: 'launches',
  supplies: 'supplies',
  sues: 'sues',
  leads: 'leads',
  joins: 'joins',
  leaves: 'leaves',
  'founded-by': 'was founded by',
  'based-in': 'is based in',
  owns: 'owns',
  'competes-with': 'competes with',
  'cuts-jobs': 'cuts jobs',
  earns: 'earns',
};

export const statusLabels: Readonly<Record<ClaimStatus, string>> = {
  stated: 'Stated',
  explored: 'Explored',
  'in-talks': 'In talks',
  agreed: 'Agreed',
  closed: 'Closed',
  denied: 'Denied',
  ended: 'Ended',
};

export const quoteKindLabels: Readonly<Record<QuoteKind, string>> = {
  said: 'Said',
  wrote: 'Wrote',
  reports: 'Reports',
  denies: 'Denies',
  unnamed: 'Unnamed',
  unclear: 'Unclear',
};
