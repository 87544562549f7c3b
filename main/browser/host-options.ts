import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface HostOptions {
  readonly vaultFolder: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly mayOpen: boolean;
  readonly allowHosts: readonly string[];
}

/** Reads the browser host's command line. Throws an error fit to be shown when it is wrong. */
export function hostOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    // The command line's `serve` is passed on as it was typed.
    allowPositionals: true,
    options: {
      vault: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'allow-host': { type: 'string', multiple: true, default: [] },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new Error(`--port needs a number, not "${values.port}"`);
  const foreign = values['allow-host'].find((host) => !/^[\w.-]+:\d{1,5}$/.test(host));
  if (foreign !== undefined) throw new Error(`--allow-host needs HOST:PORT, not "${foreign}"`);
  return {
    vaultFolder: values.vault === undefined ? undefined : resolve(values.vault),
    port,
    mayOpen: !values['no-open'],
    allowHosts: values['allow-host'],
  };
}
