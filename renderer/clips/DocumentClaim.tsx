import { openTarget } from '#renderer/app/navigation.ts';
import { useDecideClaim } from '#renderer/clips/use-decide-claim.ts';
import styles from '#renderer/clips/WhoSaidWhat.module.css';
import { viaWords } from '#renderer/entities/claim-words.ts';
import { formatAmount } from '#renderer/entities/read-facts.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { Clip } from '#shared/clips/types.ts';
import { predicateWords, statusLabels } from '#shared/entities/statement-words.ts';
import { claimStatuses, type DocumentStatements } from '#shared/entities/statements.ts';

interface DocumentClaimProps {
  readonly clip: Clip;
  readonly claim: DocumentStatements['claims'][number];
}

/** What the outlet says of one matter: a suggestion until the user takes it up. */
export function DocumentClaim({ clip, claim }: DocumentClaimProps) {
  const decide = useDecideClaim(clip.id, claim);
  const { subject, predicate, object, amount, date, status, via, paragraph, layer, start, end } = claim;
  const words = [subject.name, predicateWords[predicate], object?.name, amount && formatAmount(amount)]
    .filter(Boolean)
    .join(' ');
  const says = [`${clip.outlet ?? 'The article'} says`, viaWords(via)].filter(Boolean).join(', ');
  return (
    <li className={styles.claim} data-layer={layer} aria-label={words}>
      <button
        type="button"
        className={styles.claimed}
        onClick={() => openTarget({ kind: 'clip', id: clip.id }, { start, end })}
      >
        <span className={styles.place}>
          {says}, ¶ {paragraph}
        </span>
        <span className={styles.matter}>{words}</span>
      </button>
      <div className={styles.answers}>
        <span className={styles.badge}>{statusLabels[status]}</span>
        {date && <span className={styles.date}>{formatDate(date)}</span>}
        <span className={styles.others}>
          {layer === 'confirmed' ? (
            <span className={styles.date}>Accepted</span>
          ) : (
            <Button size="small" icon="check" aria-label={`Accept: ${words}`} onClick={() => decide('confirmed')}>
              Accept
            </Button>
          )}
          <Menu
            label={`More about: ${words}`}
            rows={[
              ...claimStatuses.map((one) => ({
                label: statusLabels[one],
                isChecked: one === status,
                onSelect: () => decide('confirmed', one),
              })),
              { label: 'Not a claim', icon: 'close' as const, onSelect: () => decide('rejected') },
            ]}
          />
        </span>
      </div>
    </li>
  );
}
