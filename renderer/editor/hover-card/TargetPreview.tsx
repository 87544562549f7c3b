import { ClipPreview } from '#renderer/editor/hover-card/ClipPreview.tsx';
import { EntityPreview } from '#renderer/editor/hover-card/EntityPreview.tsx';
import { NotePreview } from '#renderer/editor/hover-card/NotePreview.tsx';
import { StoryPreview } from '#renderer/editor/hover-card/StoryPreview.tsx';
import type { LinkTarget } from '#shared/targets.ts';

/** What stands at the other end of a link, in a few lines. */
export function TargetPreview({ target }: { readonly target: LinkTarget }) {
  switch (target.kind) {
    case 'note':
      return <NotePreview target={target} />;
    case 'clip':
      return <ClipPreview id={target.id} />;
    case 'entity':
      return <EntityPreview id={target.id} />;
    case 'story':
      return <StoryPreview id={target.id} />;
    default:
      return target satisfies never;
  }
}
