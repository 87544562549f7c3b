import type { App as ElectronApp } from 'electron';
import type { App } from '#main/app-types.ts';

/** Quitting never takes longer, whatever is stuck. */
const longestMs = 5000;
/** What the page needs to send what was typed last, once it learns that it is hidden. */
const pageMs = 150;

/** Holds the first attempt to quit until everything typed is on the disk, then quits for good. */
export function quitFlushed(electron: ElectronApp, app: Pick<App, 'flush' | 'close'>, hideWindows: () => void): void {
  let state: 'running' | 'flushing' | 'flushed' = 'running';
  electron.on('before-quit', (event) => {
    if (state === 'flushed') return;
    event.preventDefault();
    if (state === 'flushing') return;
    state = 'flushing';
    // A hidden page saves at once what it would have saved in a moment.
    hideWindows();
    void flushWithin(app).then(() => {
      state = 'flushed';
      electron.quit();
    });
  });
}

async function flushWithin(app: Pick<App, 'flush' | 'close'>): Promise<void> {
  const flushed = wait(pageMs)
    .then(() => app.flush())
    .then(() => app.close())
    .catch((error: unknown) => console.error('[quit] flushing failed', error));
  await Promise.race([flushed, wait(longestMs)]);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
