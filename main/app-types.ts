import type { Router } from '@orpc/server';
import type { Secrets } from '#main/clipper/pairings.ts';
import type { Snapshot } from '#main/hosting/snapshots.ts';
import type { PrintPdf } from '#main/interchange/export-dossier.ts';
import type { ClipperStatus } from '#shared/clipper/types.ts';
import type { contract } from '#shared/contract.ts';

/** What a host tells the app about the machine it runs on. */
export interface AppOptions {
  readonly host: 'electron' | 'browser';
  /** Where the index, the settings of this machine and the list of known vaults live. */
  readonly appDataFolder: string;
  /** Where new vaults are suggested. */
  readonly documentsFolder: string;
  /** Shows the system's folder dialog; null when it was closed. Absent where there is none. */
  readonly pickFolder?: () => Promise<string | null>;
  /** The vault to open at once, made when it does not exist; otherwise the one that was open last. */
  readonly vaultFolder?: string;
  /** Makes a snapshot ready for a sealed frame, and answers where it is shown, once. Absent where there is no window. */
  readonly showSnapshot?: (snapshot: Snapshot) => string;
  /** `host:port` of local sites that may be fetched although they are on this machine (for tests). */
  readonly allowHosts?: readonly string[];
  /** Makes a PDF of a page. Absent where nothing on this machine can. */
  readonly printPdf?: PrintPdf;
  /** The system's store of secrets, for the keys of paired browsers. Absent where there is none. */
  readonly secrets?: Secrets;
  /** Ports for the clipper other than those the extension looks for. */
  readonly clipperPorts?: readonly number[] | undefined;
  /** Where the built extension is. */
  readonly extensions?: ClipperStatus['extensions'];
}

/** The contract with a handler for every call. */
export type AppRouter = Router<typeof contract, Record<never, never>>;

/** Everything behind the contract, without a window and without a transport. */
export interface App {
  readonly router: AppRouter;
  /** Writes what is still on its way to the disk. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
