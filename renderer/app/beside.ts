import { create } from 'zustand';
import { openTarget, type Place, useNavigation } from '#renderer/app/navigation.ts';
import type { Span } from '#shared/spans.ts';
import { keyOfTarget, type LinkTarget } from '#shared/targets.ts';

/** What stands beside the page, and where in it. */
export interface BesidePlace {
  readonly target: LinkTarget;
  readonly span?: Span;
}

interface BesideState {
  readonly past: readonly BesidePlace[];
  /** Undefined while there is no second pane. */
  readonly place: BesidePlace | undefined;
  readonly future: readonly BesidePlace[];
}

const closed: BesideState = { past: [], place: undefined, future: [] };
const longestTrail = 50;

/** The second pane: one more note, clip, entity or story open beside the page, with a history of its own. */
export const useBeside = create<BesideState>()(() => closed);

/** Opens a target beside the page. What the page shows itself is shown there: one text is never open twice. */
export function openBeside(target: LinkTarget, at?: Span): void {
  if (isShownBy(useNavigation.getState().place, target)) openTarget(target, at);
  else goBeside(target, at);
}

export function goBeside(target: LinkTarget, at?: Span): void {
  useBeside.setState(({ past, place }) => ({
    past: place ? [...past, place].slice(-longestTrail) : past,
    place: at ? { target, span: at } : { target },
    future: [],
  }));
}

export function closeBeside(): void {
  useBeside.setState(closed, true);
}

export function besideBack(): void {
  useBeside.setState(({ past, place, future }) => {
    const previous = past.at(-1);
    return previous && place ? { past: past.slice(0, -1), place: previous, future: [place, ...future] } : {};
  });
}

export function besideForward(): void {
  useBeside.setState(({ past, place, future }) => {
    const [next, ...rest] = future;
    return next && place ? { past: [...past, place], place: next, future: rest } : {};
  });
}

/** Whether the page already shows what a link points at. */
export function isShownBy(place: Place, target: LinkTarget): boolean {
  const shown = targetOfPlace(place);
  return shown !== undefined && keyOfTarget(shown) === keyOfTarget(target);
}

export function targetOfPlace(place: Place): LinkTarget | undefined {
  switch (place.view) {
    case 'inbox':
    case 'clips':
      return place.clip && { kind: 'clip', id: place.clip };
    case 'notes':
      return place.note && { kind: 'note', id: place.note };
    case 'stories':
      return place.story && { kind: 'story', id: place.story };
    case 'entities':
      return place.entity && { kind: 'entity', id: place.entity };
    default:
      return undefined;
  }
}
