import { randomBytes } from 'node:crypto';
import { snapshotStyleHash } from '#main/clips/snapshot/snapshot-style.ts';

/** A stored page that was made safe, on its way into a sealed frame. */
export interface Snapshot {
  readonly html: string;
  /** The pictures it shows; no other is given out for it. */
  readonly assets: readonly string[];
  readonly picture: (name: string) => Promise<Uint8Array | undefined>;
}

const maxShown = 20;

/**
 * The snapshots that windows are about to show. Each is known by a name that cannot be guessed; its page is given out
 * once, its pictures for as long as it is among the last ones.
 */
export class Snapshots {
  readonly #shown = new Map<string, { readonly snapshot: Snapshot; isGivenOut: boolean }>();

  /** Answers with the snapshot's name. */
  publish(snapshot: Snapshot): string {
    const name = randomBytes(16).toString('hex');
    this.#shown.set(name, { snapshot, isGivenOut: false });
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > maxShown && oldest !== undefined) this.#shown.delete(oldest);
    return name;
  }

  page(name: string): string | undefined {
    const shown = this.#shown.get(name);
    if (!shown || shown.isGivenOut) return undefined;
    shown.isGivenOut = true;
    return shown.snapshot.html;
  }

  async picture(name: string, asset: string): Promise<Uint8Array | undefined> {
    const snapshot = this.#shown.get(name)?.snapshot;
    return snapshot?.assets.includes(asset) ? snapshot.picture(asset) : undefined;
  }
}

/**
 * Goes with a snapshot's page and pictures. There is no `Cross-Origin-Resource-Policy`: a sealed frame has no origin, so
 * its own pictures would be foreign to it.
 */
export function snapshotHeaders(where: { readonly pictures: string; readonly parent: string }): Record<string, string> {
  const policy = [
    'sandbox',
    "default-src 'none'",
    `img-src ${where.pictures}`,
    `style-src '${snapshotStyleHash}'`,
    ...['script', 'connect', 'frame', 'object', 'font', 'media'].map((kind) => `${kind}-src 'none'`),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${where.parent}`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  };
}
