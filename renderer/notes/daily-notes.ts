import { openMade } from '#renderer/notes/open-made.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';

/** Shows the note of a day, today's without one. */
export async function openDay(day?: string): Promise<void> {
  try {
    openMade(await client.notes.daily(day === undefined ? {} : { day }));
  } catch (error) {
    showFailure(error);
  }
}

/** Shows the nearest day that has a note, before or after the one that is open. */
export async function openDayBeside(day: string, side: 'previous' | 'next'): Promise<void> {
  try {
    const beside = (await client.notes.daysAround({ day }))[side];
    if (beside !== null) openMade(await client.notes.daily({ day: beside }));
  } catch (error) {
    showFailure(error);
  }
}
