import type { HostServer } from '#main/browser/server.ts';

/** Calls `act` once no window has been connected for `idleMs`. */
export function whenIdle(server: Pick<HostServer, 'onWindows'>, idleMs: number, act: () => void): void {
  let timer = setTimeout(act, idleMs);
  server.onWindows((count) => {
    clearTimeout(timer);
    if (count === 0) timer = setTimeout(act, idleMs);
  });
}
