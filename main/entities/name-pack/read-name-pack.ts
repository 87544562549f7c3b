import { companies } from '#main/entities/name-pack/companies.ts';
import { digitalCompanies } from '#main/entities/name-pack/companies-digital.ts';
import { financeCompanies } from '#main/entities/name-pack/companies-finance.ts';
import { hardwareCompanies } from '#main/entities/name-pack/companies-hardware.ts';
import { industryCompanies } from '#main/entities/name-pack/companies-industry.ts';
import { softwareCompanies } from '#main/entities/name-pack/companies-software.ts';
import { events } from '#main/entities/name-pack/events.ts';
import { institutions } from '#main/entities/name-pack/institutions.ts';
import { outlets } from '#main/entities/name-pack/outlets.ts';
import { people } from '#main/entities/name-pack/people.ts';
import { places } from '#main/entities/name-pack/places.ts';
import { products } from '#main/entities/name-pack/products.ts';
import { deviceProducts } from '#main/entities/name-pack/products-devices.ts';
import { modelProducts } from '#main/entities/name-pack/products-models.ts';
import { softwareProducts } from '#main/entities/name-pack/products-software.ts';
import { vehicleProducts } from '#main/entities/name-pack/products-vehicles.ts';
import { readNameLine } from '#main/entities/name-pack/read-name-line.ts';
import type { GazetteerEntity, NameType } from '#main/entities/recognize/types.ts';

/** The lists that come with the app, each with the type of all its names. */
export const nameLists: readonly (readonly [NameType, string])[] = [
  ['organization', companies],
  ['organization', softwareCompanies],
  ['organization', hardwareCompanies],
  ['organization', digitalCompanies],
  ['organization', financeCompanies],
  ['organization', industryCompanies],
  ['organization', institutions],
  ['organization', outlets],
  ['product', products],
  ['product', modelProducts],
  ['product', deviceProducts],
  ['product', vehicleProducts],
  ['product', softwareProducts],
  ['person', people],
  ['place', places],
  ['event', events],
];

/** The names that come with the app. */
export function readNamePack(): GazetteerEntity[] {
  return nameLists.flatMap(([type, list]) =>
    list
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => readNameLine(type, line)),
  );
}
