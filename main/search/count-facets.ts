import type { IndexReader } from '#main/index/index-reader.ts';
import { entitiesNamed } from '#main/search/conditions.ts';
import { Facts } from '#main/search/facts.ts';
import { hasTerm, termOf } from '#shared/search/edit-query.ts';
import type { FacetValue, HitEntity, SearchFacets } from '#shared/search/types.ts';

const mostValues = 50;

export function factsOf(index: IndexReader): Facts {
  return index.kept('facts', () => new Facts(index));
}

/** What there is among the hits, for narrowing the search. */
export function countFacets(index: IndexReader, docs: readonly number[], query: string): SearchFacets {
  const facts = factsOf(index);
  const byFacet = Map.groupBy(facts.count(docs), ([key]) => key.slice(0, key.indexOf(':')));
  const valuesOf = (facet: string) =>
    (byFacet.get(facet) ?? [])
      .map(([key, count]) => ({ value: key.slice(facet.length + 1), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const shown = (term: string, label: string, count: number, entity: HitEntity | null = null): FacetValue => ({
    label,
    term,
    count,
    isOn: hasTerm(query, term),
    entity,
  });
  const named = (facet: string, labelOf: (value: string) => string | undefined) =>
    valuesOf(facet)
      .slice(0, mostValues)
      .flatMap(({ value, count }) => {
        const label = labelOf(value);
        return label === undefined ? [] : [shown(termOf(facet, label), label, count)];
      });
  const years = new Map<string, number>();
  const months = valuesOf('month').sort((a, b) => (a.value < b.value ? -1 : 1));
  for (const { value, count } of months) years.set(value.slice(0, 4), (years.get(value.slice(0, 4)) ?? 0) + count);
  return {
    kind: valuesOf('kind').map(({ value, count }) => shown(`type:${value}`, value, count)),
    story: named('story', (id) => index.get<{ name: string }>('SELECT name FROM stories WHERE id = ?', id)?.name),
    entity: valuesOf('entity')
      .slice(0, mostValues)
      .flatMap(({ value, count }) => {
        const entity = index.get<HitEntity>(
          `SELECT id, name, type FROM entities WHERE id = ? AND status <> 'hidden'`,
          value,
        );
        return entity ? [shown(termOfEntity(index, entity), entity.name, count, entity)] : [];
      }),
    outlet: named('outlet', (key) => facts.labelOf(`outlet:${key}`)),
    tag: named('tag', (key) => facts.labelOf(`tag:${key}`)),
    year: [...years].reverse().map(([year, count]) => shown(`date:${year}`, year, count)),
    // Of some pages only the year is known.
    months: months.filter(({ value }) => value.length === 7).map(({ value, count }) => ({ month: value, count })),
  };
}

const fieldOfType: Partial<Record<HitEntity['type'], string>> = {
  person: 'person',
  organization: 'company',
  product: 'product',
  place: 'place',
};

/** What finds this entity and no other of its name. */
function termOfEntity(index: IndexReader, { id, name, type }: HitEntity): string {
  const isOnly = (field: string, of?: HitEntity['type']) =>
    entitiesNamed(index, name, of).length === 1 ? termOf(field, name) : undefined;
  const field = fieldOfType[type];
  return isOnly('entity') ?? (field && isOnly(field, type)) ?? `entity:${id}`;
}
