import type { IpcMain, WebFrameMain } from 'electron';
import { appOrigin } from '#main/electron/schemes.ts';
import type { Rpc } from '#main/rpc/serve-rpc.ts';

/** Serves the port that a page of ours sends; says `ready` on it, because a refused port is silent. */
export function handOverPorts(
  ipc: IpcMain,
  rpc: Pick<Rpc, 'servePort'>,
  isOurs: (contentsId: number) => boolean,
): void {
  ipc.on('backstory:connect', ({ senderFrame, sender, ports }) => {
    const [port] = ports;
    if (ports.length !== 1 || !port) return;
    if (!isPage(senderFrame) || !isOurs(sender.id)) {
      console.error('[rpc] a port from a page that is not ours was refused');
      port.close();
      return;
    }
    rpc.servePort(port);
    port.postMessage('ready');
  });
}

function isPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}
