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
  const [constant, byChance, byLead, byKnown, byConfirmed] = weights;
  const sum =
    constant +
    byChance * logit(chance) +
    byLead * (1 - Math.exp(-lead)) +
    (isKnown ? byKnown : 0) +
    (isConfirmed ? byConfirmed : 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}

/** Fitted on texts that nothing was trained on. */
const weights = [-1.5, 0.35, 2, 0.5, 1] as const;

export function logit(chance: number): number {
  const held = Math.min(0.999, Math.max(0.001, chance));
  return Math.log(held / (1 - held));
}
