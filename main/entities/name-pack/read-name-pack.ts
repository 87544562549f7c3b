import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { companies } from '#main/entities/name-pack/companies.ts';
import { events } from '#main/entities/name-pack/events.ts';
import { institutions } from '#main/entities/name-pack/institutions.ts';
import { outlets } from '#main/entities/name-pack/outlets.ts';
import { people } from '#main/entities/name-pack/people.ts';
import { places } from '#main/entities/name-pack/places.ts';
import { products } from '#main/entities/name-pack/products.ts';
import type { GazetteerEntity, NameType } from '#main/entities/recognize/types.ts';

const lists: readonly (readonly [NameType, string])[] = [
  ['organization', companies],
  ['organization', institutions],
  ['organization', outlets],
  ['product', products],
  ['person', people],
  ['place', places],
  ['event', events],
];

/** The names that come with the app. */
export function readNamePack(): GazetteerEntity[] {
  return lists.flatMap(([type, list]) =>
    list
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => readLine(type, line)),
  );
}

function readLine(type: NameType, line: string): GazetteerEntity {
  const [name = '', aliasList = '', flags = ''] = line.split(';');
  const forms = aliasList.split('|').filter((form) => form !== '');
  const shortNames = forms.filter((form) => form.startsWith('~')).map((form) => form.slice(1));
  return {
    id: deriveEntityId(type, name),
    type,
    name,
    aliases: forms.filter((form) => !form.startsWith('~')),
    isConfirmed: false,
    ...(shortNames.length > 0 && { shortNames }),
    ...(flags.includes('w') && { isAmbiguousWord: true }),
  };
}
