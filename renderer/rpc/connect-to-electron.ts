import { RPCLink } from '@orpc/client/message-port';
import { loseLink, setLink } from '#renderer/rpc/client.ts';
import { keepConnected } from '#renderer/rpc/keep-connected.ts';

const handshakeMs = 5000;

/** Makes a channel and posts one end to the preload, which relays it to main; main answers `ready` on it. */
export function connectToElectron(): void {
  void keepConnected(connectOnce);
}

async function connectOnce(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const ready = firstMessage(port1);
  window.postMessage('backstory:connect', location.origin, [port2]);
  // Nothing tells the page that main refused its port; only silence does.
  if ((await ready) !== 'ready') throw new Error('main did not answer');
  const link = new RPCLink({ port: port1 });
  const closed = new Promise((resolve) => port1.addEventListener('close', resolve));
  setLink(link);
  await closed;
  loseLink(link);
}

function firstMessage(port: MessagePort): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      port.close();
      reject(new Error('main did not answer in time'));
    }, handshakeMs);
    port.addEventListener(
      'message',
      ({ data }) => {
        clearTimeout(timer);
        resolve(data);
      },
      { once: true },
    );
    port.start();
  });
}
