import { openTarget } from '#renderer/app/navigation.ts';
import { targetOf } from '#renderer/backlinks/PassageRow.tsx';
import { outletOf, viaWords } from '#renderer/entities/claim-words.ts';
import styles from '#renderer/entities/EntityQuotes.module.css';
import { EntityChip } from '#renderer/ui/EntityChip.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import { quoteKindLabels } from '#shared/entities/statement-words.ts';
import type { QuoteReport } from '#shared/entities/statements.ts';

interface QuoteRowProps {
  readonly quote: QuoteReport;
}

/** One quote with its speaker and source; a press opens the document at the words. */
export function QuoteRow({ quote: report }: QuoteRowProps) {
  const { speaker, quote, quoteKind, isDirect, via, kind, documentId, start, end, at, title, paragraph } = report;
  const passedOn = viaWords(via);
  return (
    <li className={styles.quote}>
      <button
        type="button"
        className={styles.words}
        title={report.sentence}
        onClick={() => openTarget(targetOf({ kind, id: documentId }), { start, end })}
      >
        {isDirect ? `“${quote}”` : quote}
      </button>
      <p className={styles.source}>
        <Speaker speaker={speaker} />
        <span className={styles.kind}>
          {quoteKindLabels[quoteKind]}
          {!isDirect && ', retold'}
        </span>
        {passedOn && <span>{passedOn}</span>}
        <span className={styles.place} title={`${title || 'Untitled'}, paragraph ${paragraph}`}>
          {outletOf(report)}, <time dateTime={at}>{formatDate(at)}</time>
        </span>
      </p>
    </li>
  );
}

function Speaker({ speaker }: Pick<QuoteReport, 'speaker'>) {
  if (!speaker) return <span>No speaker named</span>;
  const { entity, name } = speaker;
  // What the article calls people it does not name stays in its own words.
  if (!entity) return <span>“{name}”</span>;
  return (
    <EntityChip
      type={entity.type}
      name={entity.name}
      isSuggested={entity.status === 'suggested'}
      onClick={() => openTarget({ kind: 'entity', id: entity.id })}
    />
  );
}
