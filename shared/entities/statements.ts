import { z } from 'zod';
import { documentKindSchema } from '#shared/documents/document-kind.ts';
import { entitySchema } from '#shared/entities/types.ts';
import { documentIdSchema, entityIdSchema, momentSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';

/**
 * What an article says that somebody said. Backstory never claims anything of its own: each statement names who said
 * it, who passed it on, and the sentence it stands in.
 */

/** Somebody behind words: an entity, or, when the article does not name anybody, the article's own words for them. */
export const sourceSchema = z.object({
  entityId: entityIdSchema.nullable(),
  /** "The Wall Street Journal", or "people familiar with the matter". */
  name: z.string(),
});
export type Source = z.infer<typeof sourceSchema>;

export const quoteKinds = ['said', 'wrote', 'reports', 'denies', 'unnamed', 'unclear'] as const;
export const quoteKindSchema = z.enum(quoteKinds);
export type QuoteKind = z.infer<typeof quoteKindSchema>;

/** Words, or the sense of words, that an article gives to somebody; the span is what was said, without its marks. */
export const quoteSchema = spanSchema.extend({
  kind: quoteKindSchema,
  /** In quotation marks, rather than retold. */
  isDirect: z.boolean(),
  /** `null` when the article does not say whose words they are. */
  speaker: sourceSchema.nullable(),
  /** Who passed it on, nearest to the speaker first: `told Reuters`, `according to The Wall Street Journal`. */
  via: z.array(sourceSchema),
  sentence: spanSchema,
});
export type Quote = z.infer<typeof quoteSchema>;

export const claimPredicates = [
  'acquires',
  'merges-with',
  'invests-in',
  'raises',
  'is-valued-at',
  'partners-with',
  'talks-with',
  'develops',
  'launches',
  'supplies',
  'sues',
  'leads',
  'joins',
  'leaves',
  'founded-by',
  'based-in',
  'owns',
  'competes-with',
  'cuts-jobs',
  'earns',
] as const;
export const claimPredicateSchema = z.enum(claimPredicates);
export type ClaimPredicate = z.infer<typeof claimPredicateSchema>;

/** How far a matter has come, as the sentence tells it; `stated` for what simply is so. */
export const claimStatuses = ['stated', 'explored', 'in-talks', 'agreed', 'closed', 'denied', 'ended'] as const;
export const claimStatusSchema = z.enum(claimStatuses);
export type ClaimStatus = z.infer<typeof claimStatusSchema>;

/** Who, did or may do what, to whom; the span is the sentence's. */
export const claimSchema = spanSchema.extend({
  subject: sourceSchema,
  predicate: claimPredicateSchema,
  /** `null` where the predicate needs none: `raises`, `cuts-jobs`. */
  object: sourceSchema.nullable(),
  status: claimStatusSchema,
  /** "USD 120000000". */
  amount: z.string().nullable(),
  /** The date in the sentence, ISO 8601, when it is the matter's own. */
  date: z.string().nullable(),
  /** Who says so, the last reporter first and the origin last; empty when the article says it by itself. */
  via: z.array(sourceSchema),
});
export type Claim = z.infer<typeof claimSchema>;

/** What the user decided about a claim; kept with the document. `text` is the sentence, by which it is found again. */
export const claimDecisionSchema = spanSchema.extend({
  text: z.string(),
  subject: z.string(),
  predicate: claimPredicateSchema,
  object: z.string().nullable(),
  layer: z.enum(['confirmed', 'rejected']),
  /** The status the user gave it, where it is not the detected one. */
  status: claimStatusSchema.optional(),
  decidedAt: momentSchema,
});
export type ClaimDecision = z.infer<typeof claimDecisionSchema>;

export const claimLayerSchema = z.enum(['detected', 'confirmed', 'rejected']);

/** A claim or quote of one document, as the reader lists it. */
export const documentStatementsSchema = z.object({
  quotes: z.array(quoteSchema.extend({ paragraph: z.int() })),
  claims: z.array(claimSchema.extend({ paragraph: z.int(), layer: claimLayerSchema })),
});
export type DocumentStatements = z.infer<typeof documentStatementsSchema>;

/** Where a statement was read. */
export const statementPlaceSchema = spanSchema.extend({
  documentId: documentIdSchema,
  kind: documentKindSchema,
  title: z.string(),
  outlet: z.string().nullable(),
  /** The document's own date. */
  at: z.string(),
  paragraph: z.int(),
  /** The sentence in the article's words. */
  sentence: z.string(),
});
export type StatementPlace = z.infer<typeof statementPlaceSchema>;

/** One document's word on a claim: always "this outlet says". */
export const claimReportSchema = statementPlaceSchema.extend({
  status: claimStatusSchema,
  amount: z.string().nullable(),
  date: z.string().nullable(),
  via: z.array(sourceSchema),
  /** Who it comes from in the end: the last of `via`, else the outlet. Reports of one origin count once. */
  origin: z.string(),
  layer: claimLayerSchema,
});
export type ClaimReport = z.infer<typeof claimReportSchema>;

/** Every report of one matter: the same subject, predicate and object. */
export const claimGroupSchema = z.object({
  key: z.string(),
  /** `null` when the name is no entity of the vault. */
  subject: z.object({ entity: entitySchema.nullable(), name: z.string() }),
  predicate: claimPredicateSchema,
  object: z.object({ entity: entitySchema.nullable(), name: z.string() }).nullable(),
  /** The newest report's status. */
  status: claimStatusSchema,
  /** Newest first. */
  reports: z.array(claimReportSchema),
  /** How many origins there are: six clips that repeat one report are one. */
  originCount: z.int(),
  /** Reports of different origins give different amounts, dates or, at one time, statuses. */
  differs: z.boolean(),
  layer: claimLayerSchema,
});
export type ClaimGroup = z.infer<typeof claimGroupSchema>;

/** A quote as an entity's page lists it. */
export const quoteReportSchema = statementPlaceSchema.extend({
  quote: z.string(),
  quoteKind: quoteKindSchema,
  isDirect: z.boolean(),
  speaker: z.object({ entity: entitySchema.nullable(), name: z.string() }).nullable(),
  via: z.array(sourceSchema),
});
export type QuoteReport = z.infer<typeof quoteReportSchema>;
