import { useQuery } from '@tanstack/react-query';
import { openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/entities/EntityPath.module.css';
import { pathMonths } from '#renderer/entities/path-months.ts';
import { entityPathOf } from '#renderer/graph/queries.ts';
import { formatDate, plural } from '#renderer/ui/format.ts';
import type { Entity } from '#shared/entities/types.ts';
import type { PathStep } from '#shared/graph/types.ts';

/** Its way through the stories, by when it first came up in each; a strip of months leads into the story. Those it was only put in come last. */
export function EntityPath({ entity }: { readonly entity: Entity }) {
  const { data: steps = [] } = useQuery(entityPathOf(entity.id));
  if (steps.length === 0) return null;
  const months = pathMonths(steps);
  const most = Math.max(1, ...steps.flatMap((step) => step.months.map(({ count }) => count)));
  return (
    <section className={styles.path} aria-label="Through the stories" data-entity-type={entity.type}>
      <h2>Through the stories</h2>
      <ol className={styles.rows}>
        {steps.map((step) => (
          <li key={step.story.id}>
            <button
              type="button"
              className={styles.row}
              title={wordsOf(step)}
              onClick={() => openTarget({ kind: 'story', id: step.story.id })}
            >
              <span className={styles.name}>
                {step.story.name}
                <span className={styles.facts}>{wordsOf(step)}</span>
              </span>
              {months.length > 0 && (
                <svg
                  className={styles.strip}
                  viewBox={`0 0 ${months.length * 8} 22`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  {months.map((month, at) => {
                    const count = step.months.find((other) => other.month === month)?.count ?? 0;
                    const height = count === 0 ? 1 : 4 + (count / most) * 18;
                    return (
                      <rect
                        key={month}
                        data-empty={count === 0 || undefined}
                        x={at * 8 + 1}
                        y={22 - height}
                        width={6}
                        height={height}
                      />
                    );
                  })}
                </svg>
              )}
            </button>
          </li>
        ))}
      </ol>
      {months.length > 0 && (
        <p className={styles.ends} aria-hidden="true">
          <span>{formatDate(months[0] ?? null)}</span>
          <span>{formatDate(months.at(-1) ?? null)}</span>
        </p>
      )}
    </section>
  );
}

function wordsOf({ mentionCount, documentCount, firstAt, lastAt, isMember }: PathStep): string {
  const byHand = isMember ? 'Added by you' : '';
  if (firstAt === null || lastAt === null) return `${byHand} · no document of it names it`;
  const [first, last] = [formatDate(firstAt.slice(0, 7)), formatDate(lastAt.slice(0, 7))];
  const when = first === last ? first : `${first} to ${last}`;
  return `${byHand && `${byHand} · `}${plural(mentionCount, 'mention')} in ${plural(documentCount, 'document')}, ${when}`;
}
