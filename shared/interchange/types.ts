import { z } from 'zod';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';

/** What a dossier is about. */
export const dossierTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('story'), id: storyIdSchema }),
  z.object({ kind: z.literal('entity'), id: entityIdSchema }),
]);
export type DossierTarget = z.infer<typeof dossierTargetSchema>;

export const dossierForms = ['html', 'markdown', 'pdf', 'docx', 'folder'] as const;
export const dossierFormSchema = z.enum(dossierForms);
export type DossierForm = z.infer<typeof dossierFormSchema>;

/** In the order in which a dossier has them. */
export const dossierParts = [
  'questions',
  'entities',
  'timeline',
  'claims',
  'quotes',
  'notes',
  'bibliography',
  'copies',
] as const;
export const dossierPartSchema = z.enum(dossierParts);
export type DossierPart = z.infer<typeof dossierPartSchema>;

/** A file that was made and waits to be taken, by a word that only this run of main understands. */
export const madeFileRefSchema = z.string().regex(/^file-[0-9a-f]{32}$/);

/** How far a dossier is, and in the end what it became. */
export const dossierStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({
    kind: z.literal('made'),
    file: madeFileRefSchema,
    name: z.string(),
    mediaType: z.string(),
    size: z.int(),
    /** What was left out, one sentence each. */
    leftOut: z.array(z.string()),
  }),
  /** A folder of the user's own choice has it. */
  z.object({ kind: z.literal('written'), folder: z.string(), leftOut: z.array(z.string()) }),
]);
export type DossierStep = z.infer<typeof dossierStepSchema>;
