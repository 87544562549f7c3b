import { z } from 'zod';
import { clipIdSchema } from '#shared/ids.ts';
import { linkTargetSchema } from '#shared/targets.ts';

/** What is dragged inside the app: a passage of a clip, or something that can be linked to. */
const dragSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('passage'),
    clip: clipIdSchema,
    version: z.int().positive(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('target'), target: linkTargetSchema, title: z.string() }),
]);
export type Dragged = z.infer<typeof dragSchema>;

const mediaType = 'application/x-backstory-drag';

export function setDragged(transfer: DataTransfer | null, dragged: Dragged, words: string): void {
  if (!transfer) return;
  transfer.setData(mediaType, JSON.stringify(dragged));
  transfer.setData('text/plain', words);
  transfer.effectAllowed = 'copyLink';
}

/** While something is dragged its content cannot be read, only that it is there. */
export function carriesDragged(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes(mediaType) === true;
}

export function draggedOf(transfer: DataTransfer | null): Dragged | undefined {
  const given = transfer?.getData(mediaType);
  if (!given) return undefined;
  try {
    return dragSchema.safeParse(JSON.parse(given)).data;
  } catch {
    // Another app used our name for something else.
    return undefined;
  }
}
