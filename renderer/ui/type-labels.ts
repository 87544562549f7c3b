import type { EntityType } from '#shared/entities/types.ts';

/** What each entity type is called. */
export const entityTypeLabels: Readonly<Record<EntityType, { readonly one: string; readonly many: string }>> = {
  person: { one: 'Person', many: 'People' },
  organization: { one: 'Organization', many: 'Organizations' },
  product: { one: 'Product', many: 'Products' },
  place: { one: 'Place', many: 'Places' },
  event: { one: 'Event', many: 'Events' },
  topic: { one: 'Topic', many: 'Topics' },
};
