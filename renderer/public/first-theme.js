// Runs before the first paint, so that a dark window never flashes light. app/theme.ts takes over from here.
const kept = localStorage.getItem('backstory.theme');
const isDark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
