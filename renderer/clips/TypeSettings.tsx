import { useSettings } from '#renderer/settings/queries.ts';
import { Menu } from '#renderer/ui/Menu.tsx';

/** What the text is read on. */
const themes = [
  { theme: 'app', label: 'As the app' },
  { theme: 'light', label: 'Light page' },
  { theme: 'sepia', label: 'Sepia page' },
  { theme: 'dark', label: 'Dark page' },
] as const;

/** How articles are set: size, face, width, page, underlines. */
export function TypeSettings() {
  const { settings, change } = useSettings();
  const { readingSize, readingFace, readingWidth, readingTheme, showUnderlines } = settings;
  return (
    <Menu
      label="Reading type"
      icon="text"
      rows={[
        {
          label: 'Larger',
          icon: 'plus',
          isDisabled: readingSize >= 24,
          onSelect: () => change({ readingSize: readingSize + 1 }),
        },
        {
          label: 'Smaller',
          icon: 'minus',
          isDisabled: readingSize <= 14,
          onSelect: () => change({ readingSize: readingSize - 1 }),
        },
        {
          label: 'Serif',
          isChecked: readingFace === 'serif',
          onSelect: () => change({ readingFace: 'serif' }),
        },
        {
          label: 'Sans',
          isChecked: readingFace === 'sans',
          onSelect: () => change({ readingFace: 'sans' }),
        },
        {
          label: 'Wider',
          isDisabled: readingWidth >= 80,
          onSelect: () => change({ readingWidth: Math.min(80, readingWidth + 4) }),
        },
        {
          label: 'Narrower',
          isDisabled: readingWidth <= 52,
          onSelect: () => change({ readingWidth: Math.max(52, readingWidth - 4) }),
        },
        ...themes.map(({ theme, label }) => ({
          label,
          isChecked: readingTheme === theme,
          onSelect: () => change({ readingTheme: theme }),
        })),
        {
          label: showUnderlines ? 'Hide underlines' : 'Show underlines',
          onSelect: () => change({ showUnderlines: !showUnderlines }),
        },
      ]}
    />
  );
}
