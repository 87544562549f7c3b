import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import { showReaderTab } from '#renderer/clips/reader-tab.ts';
import { fileInStory, storyList } from '#renderer/stories/queries.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuSheet } from '#renderer/ui/Menu.tsx';
import type { Clip } from '#shared/clips/types.ts';

/** Files a clip in a story, or takes it out of one; S opens it. */
export function StoryMenu({ clip }: { readonly clip: Clip }) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { data: stories = [] } = useQuery(storyList);
  const { mutate: file } = useMutation(fileInStory);
  useCommand({
    id: 'clip.story',
    title: 'File this clip in a story',
    keys: 'S',
    icon: 'stories',
    run: () => setOpen(true),
  });
  useCommand({
    id: 'clip.tag',
    title: 'Tag this clip',
    keys: 'T',
    icon: 'tag',
    run: () => showReaderTab('info', 'Add tag'),
  });
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const filed = new Set(clip.stories.map(({ id }) => id));
  return (
    <>
      <IconButton
        ref={trigger}
        label="Stories of this clip"
        icon="stories"
        keys="S"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && trigger.current && (
        <MenuSheet
          id="stories-of-clip"
          label="Stories of this clip"
          anchor={trigger.current}
          onClose={close}
          rows={[
            ...stories.map(({ id, name }) => ({
              label: name,
              ...(filed.has(id) ? { icon: 'check' as const, detail: 'Filed here: press to take it out' } : {}),
              onSelect: () => file({ documentIds: [clip.id], ...(filed.has(id) ? { remove: id } : { add: id }) }),
            })),
            { label: 'Another story…', icon: 'plus', onSelect: () => showReaderTab('info', 'Add to story') },
          ]}
        />
      )}
    </>
  );
}
