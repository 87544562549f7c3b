import { type ReactNode, useState } from 'react';
import styles from '#renderer/search/Facets.module.css';
import { MonthBars } from '#renderer/search/MonthBars.tsx';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { hasTerm, toggleTerm } from '#shared/search/edit-query.ts';
import type { FacetValue, SearchFacets } from '#shared/search/types.ts';

interface FacetsProps {
  readonly facets: SearchFacets | null;
  readonly query: string;
  readonly onAsk: (query: string) => void;
}

const groups = [
  { name: 'kind', title: 'Type' },
  { name: 'story', title: 'Story' },
  { name: 'entity', title: 'Mentions' },
  { name: 'outlet', title: 'Outlet' },
  { name: 'tag', title: 'Tag' },
  { name: 'year', title: 'Year' },
] as const;

/** What was found by what it has, with counts; each value writes itself into the query or takes itself out. */
export function Facets({ facets, query, onAsk }: FacetsProps) {
  if (!facets) return <p className={styles.none}>Counts come with the results.</p>;
  const toggle = (term: string) => onAsk(toggleTerm(query, term));
  const isEmpty = groups.every(({ name }) => facets[name].length === 0);
  if (isEmpty) return <p className={styles.none}>Nothing to narrow down.</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the values, which are buttons
    <div className={styles.groups} onKeyDown={moveFocus}>
      {groups.map(({ name, title }) =>
        facets[name].length === 0 ? null : (
          <FacetGroup key={name} title={title} values={asQueried(name, facets[name], query)} onToggle={toggle}>
            {name === 'kind' && facets.months.length > 1 && (
              <MonthBars months={facets.months} query={query} onToggle={toggle} />
            )}
          </FacetGroup>
        ),
      )}
    </div>
  );
}

/** Counts may be those of a moment ago; what is on is what the query has now. Main calls kinds by their names in a query. */
function asQueried(
  name: (typeof groups)[number]['name'],
  values: readonly FacetValue[],
  query: string,
): readonly FacetValue[] {
  return values.map((value) => {
    const label = name !== 'kind' ? value.label : value.term === 'type:note' ? 'Notes' : 'Clips';
    return { ...value, label, isOn: hasTerm(query, value.term) };
  });
}

interface FacetGroupProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly onToggle: (term: string) => void;
  readonly children?: ReactNode;
}

const shownFirst = 5;

function FacetGroup({ title, values, onToggle, children }: FacetGroupProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const shown = isUnfolded ? values : values.filter(({ isOn }, at) => at < shownFirst || isOn);
  const more = values.length - shown.length;
  return (
    <>
      <section className={styles.group} aria-label={title}>
        <h3 className={styles.title}>{title}</h3>
        {shown.map(({ label, term, count, isOn, entity }) => (
          // biome-ignore lint/a11y/useSemanticElements: the whole row is pressed, and the arrow keys go from row to row
          <button
            key={term}
            type="button"
            role="checkbox"
            className={styles.value}
            aria-checked={isOn}
            aria-label={`${label}, ${formatCount(count)}`}
            title={term}
            onClick={() => onToggle(term)}
          >
            <span className={styles.box}>{isOn && <Icon name="check" size={12} />}</span>
            {entity && <EntityMark type={entity.type} size={8} />}
            <span className={styles.label}>{label}</span>
            <span className={styles.count}>{formatCount(count)}</span>
          </button>
        ))}
        {(more > 0 || isUnfolded) && values.length > shownFirst && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? 'Fewer' : `${more} more`}
            <Icon name={isUnfolded ? 'chevron-up' : 'chevron-down'} size={12} />
          </button>
        )}
      </section>
      {children}
    </>
  );
}
