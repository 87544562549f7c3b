/** What is known of one mention when it has been filed. */
export interface MentionEvidence {
  /** How likely it is that exactly these words are a name, 0 to 1. */
  readonly chance: number;
  /** How far the type is ahead of the next one. */
  readonly lead: number;
  readonly isKnown: boolean;
  readonly isConfirmed: boolean;
}

/** How likely it is that a mention is right, in its words and its type: 0 to 1. */
export function scoreMention({ chance, lead, isKnown, isConfirmed }: MentionEvidence): number {
  const sum =
    weights.constant +
    weights.chance * logit(chance) +
    weights.firstLead * (1 - Math.exp(-lead)) +
    weights.lead * (Math.min(mostLead, lead) / mostLead) +
    (isKnown ? weights.known : 0) +
    (isConfirmed ? weights.confirmed : 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

const mostLead = 5;
/** Fitted (logistic regression) on texts that nothing was trained on; but for the user's own word, which is given. */
const weights = { constant: -2.662, chance: 0.324, firstLead: 0.837, lead: 4.306, known: -0.366, confirmed: 1 };

function logit(chance: number): number {
  const held = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(held / (1 - held));
}
