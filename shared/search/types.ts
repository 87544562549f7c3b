import { z } from 'zod';
import { documentRowSchema } from '#shared/documents/types.ts';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { documentIdSchema, entityIdSchema, momentSchema } from '#shared/ids.ts';
import { spanSchema } from '#shared/spans.ts';
import { indexTroubleSchema } from '#shared/vault/index-trouble.ts';

export const searchSortSchema = z.enum(['relevance', 'newest', 'oldest', 'title']);
export type SearchSort = z.infer<typeof searchSortSchema>;

/**
 * How much of an answer is wanted. `titles`: by titles and names alone, at once. `quick`: ranked among the newest
 * documents that match; its total may be short. `full`: all of them, with facets. Each replaces the one before.
 */
export const searchPhaseSchema = z.enum(['titles', 'quick', 'full']);
export type SearchPhase = z.infer<typeof searchPhaseSchema>;

/** Something that speaks for a hit, for "why is this here". */
export const rankReasonSchema = z.object({
  kind: z.enum(['title', 'alias', 'words', 'phrase', 'near', 'name', 'highlight', 'recency', 'links', 'spelling']),
  /** In words: `"rocket" 4 times`, `exact title`, `7 links point to it`. */
  label: z.string(),
  /** Its part of the score. */
  points: z.number(),
});
export type RankReason = z.infer<typeof rankReasonSchema>;

/** An entity shown beside a hit. */
export const hitEntitySchema = z.object({ id: entityIdSchema, name: z.string(), type: entityTypeSchema });
export type HitEntity = z.infer<typeof hitEntitySchema>;

export const searchHitSchema = z.object({
  document: documentRowSchema,
  /** Higher is better; only the order means something. */
  score: z.number(),
  /** The best passage; `marks` are offsets into `snippet`. */
  snippet: z.string(),
  marks: z.array(spanSchema),
  /** Offsets of marks in the title. */
  titleMarks: z.array(spanSchema),
  /** Where to open the document: the first match in the best passage; null when only the title matched. */
  span: spanSchema.nullable(),
  matchCount: z.int(),
  /** What the best passage is part of: `highlight` when it was marked, or its comment says the words. */
  foundIn: z.enum(['title', 'text', 'highlight', 'about']),
  /** Entities of the passage first, then the document's most mentioned; at most five. */
  entities: z.array(hitEntitySchema),
  /** Words of the query that it does not have: where few documents have them all, those with most of them are shown too. */
  missing: z.array(z.string()),
  /** Other clips of the same report that a grouped list leaves out for this one. */
  alsoIn: z.array(z.object({ id: documentIdSchema, title: z.string(), outlet: z.string().nullable() })),
  /** Best first; empty unless asked for. */
  reasons: z.array(rankReasonSchema),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const facetValueSchema = z.object({
  /** What the user reads: `Orbit Daily`. */
  label: z.string(),
  /** What narrows the search to it, as it is typed: `outlet:"Orbit Daily"`. */
  term: z.string(),
  count: z.int(),
  /** The query has this term already. */
  isOn: z.boolean(),
  /** For entities. */
  entity: hitEntitySchema.nullable(),
});
export type FacetValue = z.infer<typeof facetValueSchema>;

/** Counts over everything that was found, the largest first, at most 50 values each. */
export const searchFacetsSchema = z.object({
  kind: z.array(facetValueSchema),
  story: z.array(facetValueSchema),
  entity: z.array(facetValueSchema),
  outlet: z.array(facetValueSchema),
  tag: z.array(facetValueSchema),
  /** Newest first. */
  year: z.array(facetValueSchema),
  /** `YYYY-MM`, oldest first, by the documents' own dates; months without documents are left out. */
  months: z.array(z.object({ month: z.string(), count: z.int() })),
});
export type SearchFacets = z.infer<typeof searchFacetsSchema>;

/** A word that was looked for in another spelling, since it stands nowhere as it was typed. */
export const respelledSchema = z.object({ typed: z.string(), used: z.array(z.string()) });
export type Respelled = z.infer<typeof respelledSchema>;

export const searchResultSchema = z.object({
  hits: z.array(searchHitSchema),
  /** Every document that was found; at least so many when `isCapped`. */
  total: z.int(),
  /** Of these, so many have all of what is asked; the others have most of it. */
  exactTotal: z.int(),
  isCapped: z.boolean(),
  /** The index is still being built, so there may be more. */
  isPartial: z.boolean(),
  /** What keeps the index from being whole for now. */
  trouble: indexTroubleSchema.optional(),
  /** It took longer than a search may, so there may be more. */
  isInterrupted: z.boolean(),
  respelled: z.array(respelledSchema),
  /** What was searched for, in words. */
  explanation: z.string(),
  /** Null unless asked for. */
  facets: searchFacetsSchema.nullable(),
  tookMs: z.number(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** Where a document says what is asked for, for stepping from one match to the next. */
export const documentMatchesSchema = z.object({ title: z.array(spanSchema), text: z.array(spanSchema) });
export type DocumentMatches = z.infer<typeof documentMatchesSchema>;

/** What could be typed at the caret: taking it puts `insert` in place of the stretch from `from` to `to`. */
export const querySuggestionSchema = z.object({
  kind: z.enum(['operator', 'value']),
  /** `outlet:`, or `Orbit Daily`. */
  label: z.string(),
  insert: z.string(),
  /** What an operator does, in words; for a value what stands beside it. */
  detail: z.string(),
  /** How many documents have it; null for operators. */
  count: z.int().nullable(),
  entity: hitEntitySchema.nullable(),
});
export type QuerySuggestion = z.infer<typeof querySuggestionSchema>;

export const querySuggestionsSchema = z.object({
  from: z.int(),
  to: z.int(),
  suggestions: z.array(querySuggestionSchema),
});
export type QuerySuggestions = z.infer<typeof querySuggestionsSchema>;

/** A document with what it has in common with another. */
export const similarDocumentSchema = z.object({
  document: documentRowSchema,
  score: z.number(),
  /** Strongest first. */
  reasons: z.array(
    z.object({
      kind: z.enum(['entity', 'words', 'story', 'tag', 'link', 'report']),
      /** `Stoke Space`, `reusable second stage`. */
      label: z.string(),
      entity: hitEntitySchema.nullable(),
    }),
  ),
});
export type SimilarDocument = z.infer<typeof similarDocumentSchema>;

/** One query that was asked, newest first. */
export const pastQuerySchema = z.object({ query: z.string(), at: momentSchema });
export type PastQuery = z.infer<typeof pastQuerySchema>;
