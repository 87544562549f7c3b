import { z } from 'zod';
import { entityTypeSchema } from '#shared/entities/types.ts';
import { spanSchema } from '#shared/spans.ts';
import { linkTargetSchema } from '#shared/targets.ts';

export const switcherKinds = ['note', 'clip', 'entity', 'story', 'heading', 'tag', 'search', 'command'] as const;
export const switcherKindSchema = z.enum(switcherKinds);
export type SwitcherKind = z.infer<typeof switcherKindSchema>;

/** A command of the window, ranked together with everything else. */
export const switcherCommandSchema = z.object({
  id: z.string().max(100),
  title: z.string().max(200),
  /** Other words it is found by. */
  keywords: z.array(z.string().max(100)).max(20).default([]),
});

/** What can be jumped to or done. */
export const switcherEntrySchema = z.object({
  /** Names it for `search.visit`: `note:01h…`, `heading:01h…#Motive`, `tag:rivalry`, `command:new-note`. */
  key: z.string(),
  kind: switcherKindSchema,
  /** Null for tags, saved searches and commands. A heading is addressed in its note. */
  target: linkTargetSchema.nullable(),
  /** The name of the tag, the saved search's id, the command's id; null for what has a target. */
  value: z.string().nullable(),
  title: z.string(),
  /** Offsets into `title` of the letters that matched; empty when the alias matched. */
  marks: z.array(spanSchema),
  /** The alias that matched, when it was not the title, with its own marks. */
  alias: z.object({ name: z.string(), marks: z.array(spanSchema) }).nullable(),
  entityType: entityTypeSchema.nullable(),
  /** A second line: outlet and date, mention count, the note of a heading. */
  detail: z.string(),
  score: z.number(),
});
export type SwitcherEntry = z.infer<typeof switcherEntrySchema>;
