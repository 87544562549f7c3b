import { z } from 'zod';

declare global {
  /** What the layers have in common of the platform's Blob; shared knows neither Node nor the DOM. */
  interface Blob {
    readonly size: number;
    readonly type: string;
    arrayBuffer(): Promise<ArrayBuffer>;
    text(): Promise<string>;
  }
}

/** Bytes as they cross between renderer and main (oRPC carries a Blob, but no Uint8Array). */
export const blobSchema = z.custom<Blob>((value) =>
  /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value)),
);
