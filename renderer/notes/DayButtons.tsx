import { useQuery } from '@tanstack/react-query';
import { openDay } from '#renderer/notes/daily-notes.ts';
import styles from '#renderer/notes/NoteView.module.css';
import { orpc } from '#renderer/rpc/client.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface DayButtonsProps {
  readonly day: string;
}

/** From one daily note to the one before and after it. */
export function DayButtons({ day }: DayButtonsProps) {
  const { data: around } = useQuery(orpc.notes.daysAround.queryOptions({ input: { day } }));
  const button = (side: 'previous' | 'next', label: string) => (
    <IconButton
      label={label}
      icon={side === 'previous' ? 'back' : 'forward'}
      disabled={!around?.[side]}
      onClick={() => {
        const to = around?.[side];
        if (to) void openDay(to);
      }}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons, not fields of a form
    <span className={styles.days} role="group" aria-label="Days">
      {button('previous', 'Previous day')}
      {button('next', 'Next day')}
    </span>
  );
}
