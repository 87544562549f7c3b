import { type MarkdownNote, markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import type { VaultSession } from '#main/vault-session.ts';
import type { ClipId } from '#shared/ids.ts';
import { clipsQuotedIn } from '#shared/notes/markdown/quote-comment.ts';
import { type ResolveWikiLink, wikiLabelsOf } from '#shared/notes/markdown/split-wiki-links.ts';
import type { LinkTarget } from '#shared/targets.ts';

/**
 * Reads a note from Markdown, with its `[[links]]` led to what the vault calls so. A label that nothing is called stays
 * as it was written.
 */
export async function noteFromMarkdown(
  markdown: string,
  { index }: Pick<VaultSession, 'index'>,
): Promise<MarkdownNote> {
  const resolve = await linksWrittenIn(markdown, index);
  const clips = new Set<ClipId>();
  const asked = clipsQuotedIn(markdown).map((id) => ({ kind: 'clip', id }) as const);
  for (const { target, isMissing } of await index.resolve(asked)) {
    if (target.kind === 'clip' && !isMissing) clips.add(target.id);
  }
  return markdownToNote(markdown, resolve, (id) => clips.has(id));
}

/** Where the `[[links]]` of a text lead, by what the vault calls so. */
export async function linksWrittenIn(
  text: string,
  index: Pick<VaultSession['index'], 'suggest'>,
): Promise<ResolveWikiLink> {
  const targets = new Map<string, LinkTarget>();
  for (const label of new Set(wikiLabelsOf(text))) {
    const [best] = await index.suggest({ query: label, limit: 1 });
    const isExact = [best?.title, best?.alias].some((name) => name?.toLowerCase() === label.toLowerCase());
    if (best && isExact) targets.set(label, best.target);
  }
  return (label) => targets.get(label);
}
