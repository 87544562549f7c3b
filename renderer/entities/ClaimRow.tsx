import { useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOf } from '#renderer/backlinks/PassageRow.tsx';
import { amountWords, reportDetails, saysWords } from '#renderer/entities/claim-words.ts';
import styles from '#renderer/entities/EntityClaims.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { EntityChip } from '#renderer/ui/EntityChip.tsx';
import { formatDate, plural } from '#renderer/ui/format.ts';
import { predicateWords, statusLabels } from '#shared/entities/statement-words.ts';
import type { ClaimGroup, ClaimReport } from '#shared/entities/statements.ts';

interface ClaimRowProps {
  readonly group: ClaimGroup;
  /** It came since the user last looked. */
  readonly isNew?: boolean | undefined;
  readonly isBusy: boolean;
  readonly onDecide: (layer: 'confirmed' | 'rejected') => void;
}

const firstReports = 2;

/** One matter: who, what, whom, how far it has come, and every report of it. */
export function ClaimRow({ group, isNew = false, isBusy, onDecide }: ClaimRowProps) {
  const [isWhole, setWhole] = useState(false);
  const { subject, predicate, object, status, originCount, differs, layer } = group;
  const amount = amountWords(group);
  const words = [subject.name, predicateWords[predicate], object?.name, amount].filter(Boolean).join(' ');
  const reports = group.reports.filter((report) => report.layer !== 'rejected');
  const shown = isWhole ? reports : reports.slice(0, firstReports);
  const isConfirmed = layer === 'confirmed';
  return (
    <li className={styles.claim} data-layer={layer} aria-label={words}>
      <div className={styles.line}>
        <Party party={subject} />
        <span>{predicateWords[predicate]}</span>
        {object && <Party party={object} />}
        {amount && <b>{amount}</b>}
        {status !== 'stated' && (
          <span className={styles.status} data-status={status}>
            {statusLabels[status]}
          </span>
        )}
        {isNew && <span className={styles.standing}>New</span>}
        <span className={styles.standing}>{isConfirmed ? 'Confirmed by you' : 'Suggested'}</span>
        {originCount === 1 && (
          <span className={styles.flag} title="Every report of it comes from one source">
            Single source
          </span>
        )}
        {originCount > 1 && <span className={styles.origins}>{plural(originCount, 'source')}</span>}
        {differs && <span className={styles.flag}>Sources differ</span>}
      </div>
      {shown.map((report) => (
        <Report key={`${report.documentId} ${report.start}`} report={report} groupStatus={status} />
      ))}
      <div className={styles.actions}>
        {reports.length > shown.length && (
          <Button kind="quiet" size="small" onClick={() => setWhole(true)}>
            {plural(reports.length - shown.length, 'more report')}
          </Button>
        )}
        {!isConfirmed && (
          <Button
            size="small"
            icon="check"
            disabled={isBusy}
            aria-label={`Accept: ${words}`}
            onClick={() => onDecide('confirmed')}
          >
            Accept
          </Button>
        )}
        <Button
          kind="quiet"
          size="small"
          disabled={isBusy}
          aria-label={`Not a claim: ${words}`}
          onClick={() => onDecide('rejected')}
        >
          Not a claim
        </Button>
      </div>
    </li>
  );
}

function Party({ party: { entity, name } }: { readonly party: ClaimGroup['subject'] }) {
  if (!entity) return <span className={styles.party}>{name}</span>;
  return (
    <EntityChip
      type={entity.type}
      name={entity.name}
      isSuggested={entity.status === 'suggested'}
      onClick={() => openTarget({ kind: 'entity', id: entity.id })}
    />
  );
}

interface ReportProps {
  readonly report: ClaimReport;
  readonly groupStatus: ClaimGroup['status'];
}

/** One document's word on it; a press opens the sentence. */
function Report({ report, groupStatus }: ReportProps) {
  const { kind, documentId, start, end, sentence, at, status } = report;
  const details = [...(status === groupStatus ? [] : [statusLabels[status]]), ...reportDetails(report)];
  return (
    <button
      type="button"
      className={styles.report}
      onClick={() => openTarget(targetOf({ kind, id: documentId }), { start, end })}
    >
      <span className={styles.says}>
        {saysWords(report)}
        {details.length > 0 && <b> · {details.join(', ')}</b>}
        <time dateTime={at}>{formatDate(at)}</time>
      </span>
      <span className={styles.sentence}>{sentence}</span>
    </button>
  );
}
