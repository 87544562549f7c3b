import { Fragment } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { targetOf } from '#renderer/backlinks/PassageRow.tsx';
import styles from '#renderer/entities/EntityFacts.module.css';
import { type FactSource, type FactValue, readFacts } from '#renderer/entities/read-facts.ts';
import { EntityChip } from '#renderer/ui/EntityChip.tsx';
import { formatDate } from '#renderer/ui/format.ts';
import type { ClaimGroup } from '#shared/entities/statements.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityFactsProps {
  readonly entityId: EntityId;
  readonly claims: readonly ClaimGroup[];
}

const mostValues = 6;
const mostSources = 4;
const mostListed = 8;

/** What lasts about it, as clips and notes say it, each with the numbers of its sources. */
export function EntityFacts({ entityId, claims }: EntityFactsProps) {
  const { facts, sources } = readFacts(claims, entityId);
  if (facts.length === 0) return null;
  const unlisted = sources.length - mostListed;
  return (
    <section aria-label="Facts">
      <dl className={styles.facts}>
        {facts.map(({ term, values, differs }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {values.slice(0, mostValues).map((value, at) => (
                <Fragment key={value.key}>
                  {at > 0 && ', '}
                  <Value value={value} />
                </Fragment>
              ))}
              {values.length > mostValues && ` and ${values.length - mostValues} more`}
              {differs && <span className={styles.flag}>Sources differ</span>}
            </dd>
          </div>
        ))}
        <div className={styles.all}>
          <dt>Sources</dt>
          <dd className={styles.sources}>
            {sources.slice(0, mostListed).map((source) => (
              <button key={source.number} type="button" onClick={() => openSource(source)}>
                <sup>{source.number}</sup>
                {source.report.outlet ?? (source.report.title || 'Untitled')}, {formatDate(source.report.at)}
              </button>
            ))}
            {unlisted > 0 && ` and ${unlisted} more`}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Value({ value: { entity, name, status, differs, sources } }: { readonly value: FactValue }) {
  // A document that says it twice is one source.
  const once = [...new Map(sources.map((source) => [source.number, source])).values()];
  return (
    <span className={styles.value}>
      {entity ? (
        <EntityChip
          type={entity.type}
          name={entity.name}
          isSuggested={entity.status === 'suggested'}
          onClick={() => openTarget({ kind: 'entity', id: entity.id })}
        />
      ) : (
        name
      )}
      {status && `, ${status}`}
      {once.slice(0, mostSources).map((source) => (
        <button
          key={source.number}
          type="button"
          className={styles.footnote}
          aria-label={`Source ${source.number}: ${sourceWords(source)}`}
          title={`${sourceWords(source)}\n${source.report.sentence}`}
          onClick={() => openSource(source)}
        >
          <sup>{source.number}</sup>
        </button>
      ))}
      {differs && <span className={styles.flag}>Sources differ</span>}
    </span>
  );
}

function sourceWords({ report: { outlet, title, at, paragraph } }: FactSource): string {
  return `${outlet ?? (title || 'Untitled')}, ${formatDate(at)}, paragraph ${paragraph}`;
}

function openSource({ report: { kind, documentId, start, end } }: FactSource): void {
  openTarget(targetOf({ kind, id: documentId }), { start, end });
}
