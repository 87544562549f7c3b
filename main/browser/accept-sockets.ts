import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Sessions } from '#main/browser/session.ts';

/** Tells the page that its key is not known (any more), so that it does not try again. */
const refusedCode = 4401;

const greetingMs = 5000;
const greetingBytes = 4096;
/** The largest file that can be clipped travels in one message; a larger one is refused by the clips themselves. */
const maxPayload = 128 * 1024 * 1024;

/** Takes over upgraded connections. A socket is handed on once its first message was a known key. */
export function acceptSockets(sessions: Sessions, serve: (socket: WebSocket) => void) {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload });
  return {
    accept(request: IncomingMessage, connection: Duplex, head: Buffer) {
      const greeted = limitGreeting(connection, head.length);
      sockets.handleUpgrade(request, connection, head, (socket) => {
        // A broken frame also closes the socket; there is nothing else to do about it.
        socket.on('error', () => socket.terminate());
        socket.once('message', (message, isBinary) => {
          if (isBinary || !sessions.isKey(String(message))) return socket.close(refusedCode);
          greeted();
          serve(socket);
          socket.send('ready');
        });
      });
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Until it has shown a key, a connection may neither stay long nor send much. */
function limitGreeting(connection: Duplex, received: number): () => void {
  let bytes = received;
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > greetingBytes) connection.destroy();
  };
  const timer = setTimeout(() => connection.destroy(), greetingMs);
  const stop = () => {
    clearTimeout(timer);
    connection.off('data', count);
  };
  connection.on('data', count);
  connection.once('close', stop);
  return stop;
}
