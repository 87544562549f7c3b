import { useMutation } from '@tanstack/react-query';
import { saveSettings, useReadingSettings } from '#renderer/clips/queries.ts';
import { Menu } from '#renderer/ui/Menu.tsx';

/** How articles are set: size, face, underlines. */
export function TypeSettings() {
  const settings = useReadingSettings();
  const { mutate } = useMutation(saveSettings);
  const { readingSize, readingFace, showUnderlines } = settings;
  return (
    <Menu
      label="Reading type"
      icon="text"
      rows={[
        {
          label: 'Larger',
          icon: 'plus',
          isDisabled: readingSize >= 24,
          onSelect: () => mutate({ ...settings, readingSize: readingSize + 1 }),
        },
        {
          label: 'Smaller',
          icon: 'minus',
          isDisabled: readingSize <= 14,
          onSelect: () => mutate({ ...settings, readingSize: readingSize - 1 }),
        },
        {
          label: 'Serif',
          isChecked: readingFace === 'serif',
          onSelect: () => mutate({ ...settings, readingFace: 'serif' }),
        },
        {
          label: 'Sans',
          isChecked: readingFace === 'sans',
          onSelect: () => mutate({ ...settings, readingFace: 'sans' }),
        },
        {
          label: showUnderlines ? 'Hide underlines' : 'Show underlines',
          onSelect: () => mutate({ ...settings, showUnderlines: !showUnderlines }),
        },
      ]}
    />
  );
}
