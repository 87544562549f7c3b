import { useQuery } from '@tanstack/react-query';
import { filingReason } from '#renderer/stories/filing-reason.ts';
import { storyProposals } from '#renderer/stories/queries.ts';
import styles from '#renderer/stories/StoryProposals.module.css';
import { useStoryChanges } from '#renderer/stories/use-story-changes.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { plural } from '#renderer/ui/format.ts';

const shown = 3;

/** New stories that recent clips may be; each is made or refused with one press. */
export function StoryProposals() {
  const { data = [] } = useQuery(storyProposals);
  const { accept, dismiss } = useStoryChanges();
  if (data.length === 0) return null;
  return (
    <section className={styles.proposals} aria-label="May be stories">
      <h2>May be stories</h2>
      <ul>
        {data.slice(0, shown).map((proposal) => (
          <li key={proposal.key} className={styles.proposal}>
            <b>{proposal.name}</b>
            <span className={styles.reason}>
              {plural(proposal.documents.length, 'clip')} in no story.{' '}
              {filingReason({ ...proposal, isCopy: false }).replace('Shares', 'They share')}
            </span>
            <details>
              <summary>Which clips</summary>
              <ul className={styles.clips}>
                {proposal.documents.map(({ id, title, outlet }) => (
                  <li key={id}>
                    {title || 'Untitled'} {outlet && <span>{outlet}</span>}
                  </li>
                ))}
              </ul>
            </details>
            <div className={styles.actions}>
              <Button size="small" icon="check" onClick={() => accept(proposal)}>
                Make a story
              </Button>
              <Button kind="quiet" size="small" onClick={() => dismiss(proposal)}>
                No
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
