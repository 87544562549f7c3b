import type { ClaimPredicate, ClaimStatus } from '#shared/entities/statements.ts';

export type VerbForm = 'base' | 'present' | 'past' | 'ing';

export interface ClaimVerb {
  readonly predicate: ClaimPredicate;
  readonly form: VerbForm;
  /** What has to follow the verb: "invest in". */
  readonly needs?: ReadonlySet<string>;
  /** The subject of the verb is the object of the claim: "Altman founded OpenAI". */
  readonly isTurned?: boolean;
}

const verbs = new Map<string, ClaimVerb>();

function add(predicate: ClaimPredicate, forms: string, needs = '', isTurned = false): void {
  for (const set of forms.split(';')) {
    const names: VerbForm[] = ['base', 'present', 'past', 'ing'];
    for (const [at, list] of set.trim().split(/\s+/).entries()) {
      const form = names[at];
      if (form === undefined || list === '-') continue;
      verbs.set(list, {
        predicate,
        form,
        ...(needs !== '' && { needs: new Set(needs.split(' ')) }),
        ...(isTurned && { isTurned }),
      });
    }
  }
}

add('acquires', 'acquire acquires acquired acquiring; buy buys bought buying; purchase purchases purchased purchasing');
add('merges-with', 'merge merges merged merging', 'with into');
add('invests-in', 'invest invests invested investing', 'in into');
add('invests-in', '- backs backed backing; - - funded -');
add('raises', 'raise raises raised raising');
add('is-valued-at', '- - valued -; - values - valuing');
add('partners-with', 'partner partners partnered partnering', 'with');
add('talks-with', 'negotiate negotiates negotiated negotiating', 'with');
add(
  'develops',
  'develop develops developed developing; build builds built building; - makes - -; design designs designed designing',
);
add(
  'launches',
  'launch launches launched launching; unveil unveils unveiled unveiling; introduce introduces introduced introducing; release releases released releasing; debut debuts debuted debuting',
);
add('supplies', 'supply supplies supplied supplying');
add('sues', 'sue sues sued suing');
add('leads', 'lead leads led leading; run runs - running; head heads headed heading');
add('joins', 'join joins joined joining');
add(
  'leaves',
  'leave leaves left leaving; depart departs departed departing; quit quits - quitting; exit exits exited exiting',
);
add('leaves', 'resign resigns resigned resigning', 'from');
add(
  'founded-by',
  '- - founded -; co-found co-founds co-founded co-founding; cofound cofounds cofounded cofounding; - - started -',
  '',
  true,
);
add('based-in', '- - based -; - - headquartered -', 'in');
add('owns', 'own owns owned owning');
add('competes-with', 'compete competes competed competing', 'with against');
add('cuts-jobs', 'cut cuts - cutting; eliminate eliminates eliminated eliminating; slash slashes slashed slashing');
add('cuts-jobs', 'lay lays laid laying', 'off');
add(
  'earns',
  'earn earns earned earning; post posts posted posting; report reports reported reporting; generate generates generated generating',
);

export const claimVerbs: ReadonlyMap<string, ClaimVerb> = verbs;

/** Weaker ones first; what denies or ends a matter counts before all. */
const order: readonly ClaimStatus[] = ['denied', 'ended', 'explored', 'in-talks', 'agreed', 'closed', 'stated'];

/** Verbs that say how far a matter has come: "agreed to buy", "explored buying". */
export const controlVerbs: ReadonlyMap<string, ClaimStatus> = statuses({
  agreed: 'agreed agrees agree agreeing signed set due poised committed pledged promised expects expected announced',
  explored:
    'explore explores explored exploring consider considers considered considering weigh weighs weighed weighing mull mulls mulled mulling eye eyes eyed eyeing plan plans planned planning want wants wanted wanting hopes hoped seek seeks sought seeking aims intends intended looking looked interested studying evaluating discussed discussing contemplated contemplating pondering asked debated proposed proposes proposing',
  'in-talks': 'negotiating negotiated offered offers offering bid nearing neared finalizing pursuing pursued',
  closed: 'completed completes finalized closed closes finished concluded',
  denied: 'denied denies denying declined refused rejected',
  ended:
    'abandoned abandons abandoning scrapped scraps dropped drops shelved ended ends halted canceled cancelled terminated',
});

/** The same as nouns: "in talks to buy", "a plan to buy"; `null` where the verb before it decides. */
export const controlNouns: ReadonlyMap<string, ClaimStatus | null> = new Map<string, ClaimStatus | null>([
  ...statuses({
    'in-talks': 'talks discussions negotiations bid bids offer offers proposal proposals',
    agreed: 'deal agreement pact contract',
    explored:
      'plan plans possibility idea option options prospect merits feasibility interest intention effort efforts',
  }),
  ['right', null],
]);

export function weakest(statuses: readonly ClaimStatus[]): ClaimStatus | undefined {
  return order.find((status) => statuses.includes(status));
}

/** What ended a matter, or shows that it goes on: "the talks have since cooled". */
export const turns: ReadonlyMap<string, ClaimStatus> = statuses({
  ended:
    'cooled ended collapsed stalled failed fizzled lapsed halted quiet dead apart paused suspended unraveled abandoned',
  'in-talks': 'intensified continued resumed continue ongoing progressed accelerated advanced',
});

function statuses(lists: Partial<Record<ClaimStatus, string>>): Map<string, ClaimStatus> {
  const all = new Map<string, ClaimStatus>();
  for (const status of order) for (const word of lists[status]?.split(' ') ?? []) all.set(word, status);
  return all;
}

export const dealPredicates: ReadonlySet<ClaimPredicate> = new Set([
  'acquires',
  'merges-with',
  'invests-in',
  'partners-with',
  'talks-with',
]);
