import { z } from 'zod';
import { claimDecisionSchema } from '#shared/entities/statements.ts';
import { mentionDecisionSchema, mentionSchema } from '#shared/entities/types.ts';
import { storedFailureSchema } from '#shared/failures.ts';
import { anchorSchema, highlightColorSchema } from '#shared/highlights/types.ts';
import { clipIdSchema, momentSchema, sha256Schema, storyIdSchema } from '#shared/ids.ts';
import { resolvedLinkSchema } from '#shared/notes/types.ts';

/** Text inside a block; `marks` are unique and sorted. Links keep http, https and mailto only. */
export const inlineSchema = z.object({
  text: z.string(),
  marks: z.array(z.enum(['code', 'emphasis', 'strong'])).optional(),
  href: z.string().optional(),
});
export type Inline = z.infer<typeof inlineSchema>;

const inlinesSchema = z.array(inlineSchema);

/**
 * The closed block tree of an article. Only these shapes reach the reader: no HTML, style, script or remote address has
 * a place in it. Lists and quotes hold blocks; depth is capped at `maxBlockDepth`.
 */
export type Block =
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; inlines: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number | undefined; items: Block[][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; language?: string | undefined; text: string }
  | { type: 'table'; header: Inline[][]; rows: Inline[][][] }
  | { type: 'figure'; asset?: string | undefined; alt: string; caption: Inline[] };

export const maxBlockDepth = 16;

export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), inlines: inlinesSchema }),
    z.object({
      type: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
      inlines: inlinesSchema,
    }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().optional(),
      items: z.array(z.array(blockSchema)),
    }),
    z.object({ type: z.literal('quote'), blocks: z.array(blockSchema) }),
    z.object({ type: z.literal('code'), language: z.string().max(40).optional(), text: z.string() }),
    z.object({ type: z.literal('table'), header: z.array(inlinesSchema), rows: z.array(z.array(inlinesSchema)) }),
    z.object({
      type: z.literal('figure'),
      asset: z
        .string()
        .regex(/^[0-9a-f]{64}\.[a-z0-9]{2,5}$/)
        .optional(),
      alt: z.string(),
      caption: inlinesSchema,
    }),
  ]),
);

/** Where a piece of metadata was found. */
export const metadataOrigins = [
  'user',
  'site-rules',
  'json-ld',
  'open-graph',
  'meta',
  'microdata',
  'visible',
  'file-name',
  'address',
] as const;
export const metadataOriginSchema = z.enum(metadataOrigins);
export type MetadataOrigin = z.infer<typeof metadataOriginSchema>;

export const candidateSchema = z.object({ value: z.string(), origin: metadataOriginSchema });
export type Candidate = z.infer<typeof candidateSchema>;

/** Every candidate that was found, best first; the first of each is what is shown. `authors` lists one name each. */
export const metadataSchema = z.object({
  title: z.array(candidateSchema),
  authors: z.array(z.object({ value: z.array(z.string()), origin: metadataOriginSchema })),
  outlet: z.array(candidateSchema),
  /** ISO 8601 as the page gives it, zone kept; a bare date where the page gives no time. */
  published: z.array(candidateSchema),
  updated: z.array(candidateSchema),
  language: z.array(candidateSchema),
  canonical: z.array(candidateSchema),
  section: z.array(candidateSchema),
  /** Addresses of the picture that stands for the article. */
  picture: z.array(candidateSchema).default([]),
});
export type Metadata = z.infer<typeof metadataSchema>;

export const emptyMetadata: Metadata = {
  title: [],
  authors: [],
  outlet: [],
  published: [],
  updated: [],
  language: [],
  canonical: [],
  section: [],
  picture: [],
};

/**
 * How much of a page an extraction takes: what reads as the article, less or more than that, or all that is visible (a
 * selection, a whole page).
 */
export const extractionScopeSchema = z.enum(['narrow', 'article', 'wide', 'all']);
export type ExtractionScope = z.infer<typeof extractionScopeSchema>;

/** What stands between a reader and a page's text. */
export const wallSchema = z.enum(['paywall', 'sign-in', 'consent', 'captcha']);
export type Wall = z.infer<typeof wallSchema>;

export const mediaTypeSchema = z.enum([
  'text/html',
  'text/plain',
  'text/markdown',
  'multipart/related',
  'application/pdf',
  'message/rfc822',
]);

/** `clips/<id>/<n>/article.json`: version n, never changed afterwards. */
export const articleSchema = z.looseObject({
  version: z.int().positive(),
  capturedAt: momentSchema,
  blocks: z.array(blockSchema),
  /** The plain text of the blocks (`plainTextOfBlocks`); every offset of the version points into it. */
  text: z.string(),
  /** SHA-256 of `text` as UTF-8. */
  textHash: sha256Schema,
  extractor: z.string(),
  /** The share of the page's visible words that the text has, 0 to 1; null where there was no page. */
  coverage: z.number().min(0).max(1).nullable(),
  /** What it was called when it was captured; absent in versions of before this was kept. */
  title: z.string().optional(),
  scope: extractionScopeSchema.default('article'),
  /** The version whose stored page this text was read from; its own unless the page was read again. */
  capture: z.int().positive().optional(),
  wall: wallSchema.nullable().default(null),
  /** How the stored page reads, where it is not as the clip's newest capture says. */
  mediaType: mediaTypeSchema.optional(),
  charset: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** From the first moment a clip is in one of these states. */
export const clipStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('captured') }),
  z.object({ state: z.literal('extracting') }),
  z.object({ state: z.literal('ready') }),
  z.object({
    state: z.literal('failed'),
    step: z.enum(['fetch', 'extract', 'recognize']),
    failure: storedFailureSchema,
  }),
]);
export type ClipState = z.infer<typeof clipStateSchema>;

/** A passage as it was marked on a page, to be found in the article that is read from it. */
export const passageSchema = z.object({
  color: highlightColorSchema,
  comment: z.string(),
  passage: anchorSchema.pick({ exact: true, prefix: true, suffix: true }),
});

export const captureKindSchema = z.enum(['paste', 'file', 'address', 'extension']);

/** `clips/<id>/clip.json`. */
export const clipRecordSchema = z.looseObject({
  id: clipIdSchema,
  capture: captureKindSchema,
  /** The address as given, and the one that says which article this is. */
  address: z.string().nullable(),
  canonicalAddress: z.string().nullable(),
  /** Further addresses that turned out to lead to the same page. */
  otherAddresses: z.array(z.string()).default([]),
  /** The dropped file's name, for the user only. */
  fileName: z.string().nullable(),
  /** How the capture reads: what `page.html.gz` holds. */
  mediaType: mediaTypeSchema,
  metadata: metadataSchema,
  status: clipStateSchema,
  versions: z.int().nonnegative(),
  /** How much of its pages is read. */
  scope: extractionScopeSchema.default('article'),
  /** The version whose stored page is to be read again; absent where the next version is a new capture. */
  readAgain: z.int().positive().optional(),
  /** The extractor that read the newest page last, also when the text was the same. */
  readWith: z.string().optional(),
  /** When the same page was captured last without a change in its text. */
  seenAgainAt: momentSchema.optional(),
  /** Whether reading the stored page again may ask for pictures that are not stored: the user said so. */
  wantsPictures: z.boolean().optional(),
  /** Passages marked on the page itself, until there is a text to find them in. */
  passages: z.array(passageSchema).optional(),
  /** Keys of the captures that the browser delivered, so that none counts twice. */
  deliveries: z.array(z.string()).default([]),
  /** Why the user keeps it, in their words. */
  comment: z.string().default(''),
  /** Where reading stopped: an offset into the newest version's text. */
  readTo: z.int().nonnegative().default(0),
  stories: z.array(storyIdSchema).default([]),
  tags: z.array(z.string()).default([]),
  isRead: z.boolean().default(false),
  isArchived: z.boolean().default(false),
  /** Kept to be read. */
  isForLater: z.boolean().default(false),
  decisions: z.array(mentionDecisionSchema).default([]),
  claimDecisions: z.array(claimDecisionSchema).default([]),
  /** Links to notes and stories that the user made from words of the newest version; entities are decisions. */
  links: z.array(resolvedLinkSchema).default([]),
  clippedAt: momentSchema,
  updatedAt: momentSchema,
});
export type ClipRecord = z.infer<typeof clipRecordSchema>;

/** A clip as the reader shows it. */
export const clipSchema = z.object({
  id: clipIdSchema,
  title: z.string(),
  authors: z.array(z.string()),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string().nullable(),
  address: z.string().nullable(),
  fileName: z.string().nullable(),
  status: clipStateSchema,
  versions: z.int(),
  comment: z.string(),
  readTo: z.int(),
  /** What kept the newest version from being whole, as far as the page shows it. */
  wall: wallSchema.nullable(),
  wordCount: z.int(),
  stories: z.array(z.object({ id: storyIdSchema, name: z.string() })),
  tags: z.array(z.string()),
  isRead: z.boolean(),
  isArchived: z.boolean(),
  isForLater: z.boolean(),
  clippedAt: momentSchema,
});
export type Clip = z.infer<typeof clipSchema>;

/** One version in the list of them. */
export const versionSchema = z.object({
  version: z.int(),
  capturedAt: momentSchema,
  /** The version whose stored page it was read from. */
  capture: z.int(),
  title: z.string().nullable(),
  extractor: z.string(),
  scope: extractionScopeSchema,
  coverage: z.number().nullable(),
  wordCount: z.int(),
});
export type Version = z.infer<typeof versionSchema>;

/** What the reader's Info shows besides the clip itself. */
export const clipDetailsSchema = z.object({
  metadata: metadataSchema,
  capture: captureKindSchema,
  canonicalAddress: z.string().nullable(),
  /** Newest first. */
  versions: z.array(versionSchema),
  /** Pictures of the newest version that are not stored, since getting them was not asked for or did not succeed. */
  missingPictures: z.int(),
  /** Whether an older extractor made the newest version, so that reading it again may do better. */
  isOutdated: z.boolean(),
});
export type ClipDetails = z.infer<typeof clipDetailsSchema>;

/** The clips that are being read, and those that wait. `done` counts since the queue was last empty. */
export const clipQueueSchema = z.object({
  isPaused: z.boolean(),
  waiting: z.int(),
  running: z.array(clipIdSchema),
  done: z.int(),
  failed: z.int(),
});
export type ClipQueue = z.infer<typeof clipQueueSchema>;

/** One version's blocks with the mentions in its text; an older version than the newest has none. */
export const clipArticleSchema = z.object({
  version: z.int(),
  blocks: z.array(blockSchema),
  text: z.string(),
  mentions: z.array(mentionSchema),
});
export type ClipArticle = z.infer<typeof clipArticleSchema>;

/** The largest page, file or paste that is clipped, in bytes. */
export const maxCaptureBytes = 25_000_000;
