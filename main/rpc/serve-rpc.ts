import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler as SocketHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { AppRouter } from '#main/app-types.ts';
import { type Log, reportFailures } from '#main/rpc/report-failures.ts';

/** The part of Electron's `MessagePortMain` and of Node's `MessagePort` that calls travel over. */
export interface RpcPort {
  on(event: 'message' | 'close', listener: (event?: unknown) => void): unknown;
  postMessage(message: unknown): void;
  start?(): void;
}

/** Answers the contract's calls on what is handed to it, until it closes. */
export interface Rpc {
  /** Starts the port as its last step, so that nothing sent before is missed. */
  servePort(port: RpcPort): void;
  /** The socket has proved who it is; whatever it sends from now on is a call. */
  serveSocket(socket: WebSocket): void;
}

export function serveRpc(router: AppRouter, log: Log = (line) => console.error(line)): Rpc {
  const options = { clientInterceptors: [reportFailures(log)] };
  const ports = new PortHandler(router, options);
  const sockets = new SocketHandler(router, options);
  return {
    servePort(port) {
      ports.upgrade(portLike(port));
      port.start?.();
    },
    serveSocket(socket) {
      // The handler only adds listeners; its promise is settled at once.
      void sockets.upgrade(socket);
    },
  };
}

/** Electron hands a message over as an event with `data`, Node as the data itself. */
function portLike(port: RpcPort) {
  return {
    on: (event: string, callback: (event?: { data: unknown }) => void) => {
      if (event === 'close') port.on('close', () => callback());
      else port.on('message', (message) => callback(isEvent(message) ? message : { data: message }));
    },
    postMessage: (message: unknown) => port.postMessage(message),
  };
}

function isEvent(message: unknown): message is { data: unknown } {
  return typeof message === 'object' && message !== null && 'data' in message && 'ports' in message;
}
