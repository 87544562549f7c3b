export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 900, height: 600 };
const usual = { width: 1280, height: 800 };
/** How much of the title bar has to be in reach for the window to be dragged back. */
const reach = { width: 120, height: 32 };

/**
 * Where the window goes: where it was, when its title bar can still be reached on one of the screens there are now, and
 * never larger than that screen; otherwise in the middle of the first one.
 */
export function placeWindow(saved: Bounds | undefined, screens: readonly Bounds[]): Bounds {
  const screen = saved && screens.find((area) => isInReach(saved, area));
  if (saved && screen) return sizedFor(saved, screen);
  const first = screens[0] ?? { x: 0, y: 0, ...usual };
  const size = sizedFor({ x: first.x, y: first.y, ...usual }, first);
  const x = first.x + Math.round((first.width - size.width) / 2);
  const y = first.y + Math.round((first.height - size.height) / 2);
  return { ...size, x: Math.max(x, first.x), y: Math.max(y, first.y) };
}

function isInReach(window: Bounds, area: Bounds): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= reach.width && window.y >= area.y - reach.height && window.y <= area.y + area.height - reach.height;
}

function sizedFor(window: Bounds, area: Bounds): Bounds {
  return {
    x: window.x,
    y: Math.max(window.y, area.y),
    width: Math.max(smallest.width, Math.min(window.width, area.width)),
    height: Math.max(smallest.height, Math.min(window.height, area.height)),
  };
}
