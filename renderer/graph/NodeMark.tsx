import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { GraphNode } from '#shared/graph/types.ts';

const icons = { story: 'stories', note: 'note', clip: 'clip', entity: 'person' } as const;

/** The same sign as in the picture. */
export function NodeMark({ node: { target, entityType } }: { readonly node: GraphNode }) {
  return entityType ? <EntityMark type={entityType} size={8} /> : <Icon name={icons[target.kind]} size={13} />;
}
