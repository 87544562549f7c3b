import { useState } from 'react';
import { arrangeBacklinks, type BacklinkOrder } from '#renderer/backlinks/arrange-backlinks.ts';
import { BacklinkSections } from '#renderer/backlinks/BacklinkSections.tsx';
import { LinkReview } from '#renderer/backlinks/LinkReview.tsx';
import { useLinkMentions } from '#renderer/backlinks/use-link-mentions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DetailsSection } from '#renderer/ui/DetailsSection.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import type { BacklinkGroup } from '#shared/backlinks/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

interface UnlinkedMentionsProps {
  readonly target: LinkTarget;
  readonly groups: readonly BacklinkGroup[];
  readonly count: number;
  readonly order: BacklinkOrder;
}

/** Mentions nobody linked yet, each with a way to link it, and all together after a review. */
export function UnlinkedMentions({ target, groups, count, order }: UnlinkedMentionsProps) {
  const [isReviewing, setReviewing] = useState(false);
  const { link, isPending } = useLinkMentions(target);
  return (
    <DetailsSection
      title="Unlinked mentions"
      count={formatCount(count)}
      end={
        <Button kind="quiet" size="small" aria-haspopup="dialog" onClick={() => setReviewing(true)}>
          Link all…
        </Button>
      }
    >
      <BacklinkSections
        sections={arrangeBacklinks(groups, order)}
        foldKey={`unlinked ${keyOfTarget(target)}`}
        onLink={(document, passage) => void link(document, passage)}
        isBusy={isPending}
      />
      {isReviewing && <LinkReview target={target} onClose={() => setReviewing(false)} />}
    </DetailsSection>
  );
}
