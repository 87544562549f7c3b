import { RPCLink } from '@orpc/client/websocket';
import { loseLink, setLink } from '#renderer/rpc/client.ts';
import { keepConnected, Refused } from '#renderer/rpc/keep-connected.ts';
import { sessionKey } from '#renderer/rpc/session-key.ts';

const openMs = 5000;

/** The codes with which the host closes a socket whose key it does not know. */
const refusedCode = 4401;

/** Opens a socket to the host that served this page; its first message is the session key. */
export function connectToBrowserHost(): void {
  void keepConnected(connectOnce);
}

async function connectOnce(): Promise<void> {
  const key = await sessionKey();
  const socket = new WebSocket(`ws://${location.host}/rpc`);
  const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
  try {
    await Promise.race([welcomed(socket, key), closed.then(refuse)]);
  } catch (error) {
    socket.close();
    throw error;
  }
  const link = new RPCLink({ websocket: socket });
  setLink(link);
  await closed;
  loseLink(link);
}

function welcomed(socket: WebSocket, key: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the host did not answer in time')), openMs);
    socket.addEventListener('open', () => socket.send(key), { once: true });
    socket.addEventListener(
      'message',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    socket.addEventListener('close', () => clearTimeout(timer), { once: true });
  });
}

function refuse({ code }: CloseEvent): never {
  throw code === refusedCode ? new Refused('the host does not know this window') : new Error('the host is not there');
}
