import { go } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { TemplateKind } from '#shared/notes/types.ts';

/** Makes a template to begin with, for a kind of note or for no kind, and opens it. */
export async function makeTemplate(kind: TemplateKind | null): Promise<void> {
  try {
    const { id } = await client.notes.makeTemplate({ for: kind });
    go({ view: 'templates', note: id });
  } catch (error) {
    showFailure(error);
  }
}
