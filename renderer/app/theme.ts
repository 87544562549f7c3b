import type { Settings } from '#shared/settings/types.ts';

const darkSystem = '(prefers-color-scheme: dark)';

/** Shows a theme and keeps it for `first-theme.js`; "system" follows the system until the answer is called. */
export function applyTheme(theme: Settings['theme']): () => void {
  localStorage.setItem('backstory.theme', theme);
  const system = window.matchMedia(darkSystem);
  const show = () => {
    const isDark = theme === 'dark' || (theme === 'system' && system.matches);
    const root = document.documentElement;
    // A theme changes at once, without transitions (see tokens.css).
    root.dataset.themeChanges = '';
    root.dataset.theme = isDark ? 'dark' : 'light';
    requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.themeChanges));
  };
  show();
  system.addEventListener('change', show);
  return () => system.removeEventListener('change', show);
}
