import type { ReferenceRow } from '#renderer/editor/reference-menu/reference-rows.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import type { TargetKind } from '#shared/targets.ts';

interface RowIconProps {
  readonly row: ReferenceRow;
}

const kindIcons = { note: 'note', clip: 'clip', entity: 'tag', story: 'stories' } satisfies Record<
  TargetKind,
  IconName
>;

const headingIcons: readonly IconName[] = ['heading-1', 'heading-2', 'heading-3'];

/** An entity's mark, a document's icon, a plus for what is yet to be made. */
export function RowIcon({ row }: RowIconProps) {
  if (row.kind === 'suggestion') {
    const { entityType, target } = row.suggestion;
    return entityType ? <EntityMark type={entityType} /> : <Icon name={kindIcons[target.kind]} />;
  }
  if (row.kind === 'place') return <Icon name={headingIcons[(row.place.level ?? 0) - 1] ?? 'text'} />;
  if (row.kind === 'search') return <Icon name="search" />;
  if (row.kind === 'highlight') return <Icon name="highlight" />;
  if (row.kind === 'create' && row.what.kind === 'entity') return <EntityMark type={row.what.type} />;
  return <Icon name="plus" />;
}
