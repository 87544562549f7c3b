import { headingMark, textOf } from '#shared/notes/editor-state.ts';
import { embedTargetSchema } from '#shared/notes/embeds.ts';
import type { EditorNode } from '#shared/notes/types.ts';
import { type LinkTarget, linkTargetSchema } from '#shared/targets.ts';

/** What a target is called now; without an answer a link is written as it is labelled. */
export type TitleOf = (target: LinkTarget) => string | undefined;

/** A link as other apps write it: `[[Title]]`, `[[Title#Heading]]`, `[[Title#^block|label]]`. */
export function wikiLinkOf(node: EditorNode, titleOf: TitleOf): string {
  const label = clean(textOf(node));
  const target = linkTargetSchema.safeParse(node.target).data;
  const title = target && clean(titleOf(target) ?? '');
  if (!target || !title) return `[[${label}]]`;
  return `[[${withLabel(title, target, label)}]]`;
}

/** A block that shows what stands elsewhere: `![[Title#Heading]]`. */
export function wikiEmbedOf(node: EditorNode, titleOf: TitleOf): string {
  const label = clean(textOf(node));
  const target = embedTargetSchema.safeParse(node.target).data;
  if (!target) return label;
  if (target.kind === 'search') return `![[search:${target.id}${label ? `|${label}` : ''}]]`;
  if (target.kind === 'highlight') {
    const title = clean(titleOf({ kind: 'clip', id: target.clip }) ?? '') || label;
    return `![[${title}#^highlight-${target.highlight}|${label}]]`;
  }
  const title = clean(titleOf(target) ?? '');
  return title ? `![[${withLabel(title, target, label)}]]` : `![[${label}]]`;
}

function withLabel(title: string, target: LinkTarget, label: string): string {
  const { heading, block } = target.kind === 'note' ? target : {};
  // A heading goes by its words: other apps know nothing of the id beside them.
  const part = heading ? `#${clean(heading)}` : block ? `#^${block}` : '';
  const usual = heading ? title + headingMark + clean(heading) : title;
  return title + part + (label === usual ? '' : `|${label}`);
}

function clean(text: string): string {
  return text.replace(/[[\]|\n]/g, ' ').trim();
}
