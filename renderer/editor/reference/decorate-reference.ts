import { detailsOf } from '#renderer/editor/reference/target-details.ts';
import type { EntityType } from '#shared/entities/types.ts';
import type { LinkTarget, TargetKind } from '#shared/targets.ts';

const kindWords = { note: 'note', clip: 'clip', entity: 'entity', story: 'story' } satisfies Record<TargetKind, string>;

/** A name that even a narrow pane has room for. */
const longestInOneLine = 32;

/** Sets what a link looks like and what it is called, from its target and what is known about that. */
export function decorateReference(dom: HTMLElement, target: LinkTarget | null, label: string): void {
  const details = target ? detailsOf(target) : undefined;
  setData(dom, 'kind', target?.kind);
  setData(dom, 'entityType', details?.entityType ?? undefined);
  setData(dom, 'long', label.length > longestInOneLine ? 'true' : undefined);
  const isMissing = details?.isMissing || details?.isPartMissing;
  setData(dom, 'missing', isMissing || !target ? 'true' : undefined);
  dom.setAttribute('role', 'link');
  dom.setAttribute('aria-label', accessibleLabel(label, target, details?.entityType ?? undefined, isMissing));
  const title = details && !details.isMissing ? details.title : undefined;
  // The card says the rest; a label that says something else has the name beside it for those who hear it.
  if (title && title !== label) dom.setAttribute('aria-description', title);
  else dom.removeAttribute('aria-description');
}

/** "Stoke Space, organization, linked". */
export function accessibleLabel(
  label: string,
  target: LinkTarget | null,
  entityType: EntityType | undefined,
  isMissing = false,
): string {
  const kind = entityType ?? (target ? kindWords[target.kind] : 'link');
  return [label, kind, isMissing ? 'missing' : 'linked'].join(', ');
}

function setData(dom: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete dom.dataset[name];
  else dom.dataset[name] = value;
}
