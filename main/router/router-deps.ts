import { type Implementer, implement } from '@orpc/server';
import type { AppOptions } from '#main/app-types.ts';
import type { Clipper } from '#main/clipper/clipper.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { LastWords } from '#main/documents/last-words.ts';
import type { MadeFiles } from '#main/interchange/made-files.ts';
import type { AppSettings } from '#main/settings/app-settings.ts';
import type { FolderRefs } from '#main/vault/folders.ts';
import type { VaultSession } from '#main/vault-session.ts';
import type { VaultSwitch } from '#main/vault-switch.ts';
import { contract } from '#shared/contract.ts';

export interface RouterDeps {
  readonly options: AppOptions;
  readonly vaults: VaultSwitch;
  readonly settings: AppSettings;
  readonly changes: ChangeFeed;
  readonly clipper: Clipper;
  readonly folders: FolderRefs;
  readonly lastWords: LastWords;
  readonly madeFiles: MadeFiles;
  readonly now: () => Date;
}

/** The open vault. @throws NO_VAULT */
export type Here = () => VaultSession;

/** The contract, to be answered call by call. Its type has to be named: what the compiler infers is too long to be written out. */
export const os: Implementer<typeof contract, Record<never, never>, Record<never, never>> = implement(contract);
