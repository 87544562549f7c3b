import { useState } from 'react';
import { arrangeBacklinks, type BacklinkOrder, documentsOf } from '#renderer/backlinks/arrange-backlinks.ts';
import { BacklinkSections } from '#renderer/backlinks/BacklinkSections.tsx';
import styles from '#renderer/backlinks/BacklinksPane.module.css';
import { useLinkMentions } from '#renderer/backlinks/use-link-mentions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import type { BacklinkGroup } from '#shared/backlinks/types.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

interface UnlinkedMentionsProps {
  readonly target: LinkTarget;
  readonly groups: readonly BacklinkGroup[];
  readonly count: number;
  readonly order: BacklinkOrder;
}

/** More at once than this are asked about first. */
const mostUnasked = 20;

/** Mentions nobody linked yet, each with a way to link it. */
export function UnlinkedMentions({ target, groups, count, order }: UnlinkedMentionsProps) {
  const [isAsking, setAsking] = useState(false);
  const { link, linkAll, isPending } = useLinkMentions(target);
  const shown = documentsOf(groups).reduce((total, { passages }) => total + passages.length, 0);
  const start = () => {
    setAsking(false);
    void linkAll(groups);
  };
  return (
    <section className={styles.part} aria-label="Unlinked mentions">
      <header className={styles.heading}>
        <h2>Unlinked mentions</h2>
        <span>{formatCount(count)}</span>
        <Button
          kind="quiet"
          size="small"
          isBusy={isPending}
          onClick={() => (shown > mostUnasked ? setAsking(true) : start())}
        >
          Link all
        </Button>
      </header>
      <BacklinkSections
        sections={arrangeBacklinks(groups, order)}
        foldKey={`unlinked ${keyOfTarget(target)}`}
        onLink={(document, passage) => void link(document, passage)}
        isBusy={isPending}
      />
      <Dialog
        title={`Link ${plural(shown, 'mention')}?`}
        size="small"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button kind="primary" onClick={start}>
              Link {plural(shown, 'mention')}
            </Button>
          </>
        }
      >
        <p>The words stay as they are. In notes they become links; in clips they count as confirmed mentions.</p>
      </Dialog>
    </section>
  );
}
