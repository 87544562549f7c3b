import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';

/** What travels between page and program; the double carries text and bytes, which is all that the app sends. */
export type Packed = { readonly text: string } | { readonly bytes: string };

export function pack(data: unknown): Packed {
  if (typeof data === 'string') return { text: data };
  if (data instanceof Uint8Array) return { bytes: Buffer.from(data).toString('base64') };
  throw new Error('electron-double: a port carries text and bytes only');
}

export function unpack(packed: Packed): string | Uint8Array {
  return 'text' in packed ? packed.text : new Uint8Array(Buffer.from(packed.bytes, 'base64'));
}

/** The program's end of a page's port. Messages wait until it is started, as they do in Electron. */
export class DoublePort extends EventEmitter implements MessagePortMain {
  readonly #send: (packed: Packed) => void;
  #waiting: unknown[] | undefined = [];
  #isClosed = false;

  constructor(send: (packed: Packed) => void) {
    super();
    this.#send = send;
  }

  postMessage(message: unknown): void {
    if (!this.#isClosed) this.#send(pack(message));
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
  }

  receive(packed: Packed): void {
    if (this.#isClosed) return;
    const data = unpack(packed);
    if (this.#waiting) this.#waiting.push(data);
    else this.emit('message', { data, ports: [] });
  }
}
