export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

const gap = 6;
const margin = 8;

/** Under the place when there is room, else above it; never past the window's edges. */
export function placeMenu(
  at: { readonly left: number; readonly top: number; readonly bottom: number },
  menu: { readonly width: number; readonly height: number },
  window: { readonly innerWidth: number; readonly innerHeight: number },
): MenuPlace {
  const below = at.bottom + gap;
  const fits = below + menu.height + margin <= window.innerHeight;
  const above = at.top - gap - menu.height;
  const top = fits || above < margin ? Math.min(below, window.innerHeight - menu.height - margin) : above;
  const left = Math.min(at.left, window.innerWidth - menu.width - margin);
  return { left: Math.max(margin, left), top: Math.max(margin, top) };
}
