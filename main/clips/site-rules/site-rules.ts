import { UnreadableFile } from '#main/vault/read-regular-file.ts';
import { isMissing } from '#main/vault/storage-fs.ts';
import { TaskQueue } from '#main/vault/task-queue.ts';
import type { VaultFiles, VaultPath } from '#main/vault/vault-files.ts';
import { FailureError } from '#shared/failures.ts';

const folder = 'rules';
const longestRules = 20_000;

/** The user's rules for sites: `rules/<host>.txt` in the vault, plain text to be edited and shared. */
export class SiteRules {
  readonly #files: VaultFiles;
  readonly #queue = new TaskQueue();

  constructor(files: VaultFiles) {
    this.#files = files;
  }

  /** The rules of exactly this host, as their text. */
  async get(host: string): Promise<string | undefined> {
    const name = hostName(host);
    if (name === undefined) return undefined;
    const path = pathOf(name);
    try {
      await this.#assertOwnFolder();
      const found = await this.#files.read(path);
      if (!found) return undefined;
      const text = new TextDecoder().decode(found.bytes.subarray(0, longestRules));
      this.#files.solved(path);
      return text;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      // A page is read without the rules rather than not at all; the file is named as needing a look.
      this.#files.report(path, { kind: error.kind, record: 'other', detail: error.message });
      return undefined;
    }
  }

  /** The rules for a page: those of its host, else of the nearest site above it. */
  async forAddress(address: string): Promise<string | undefined> {
    const host = URL.parse(address)?.hostname;
    for (const name of host === undefined ? [] : withThoseAbove(host)) {
      const text = await this.get(name);
      if (text !== undefined && text.trim() !== '') return text;
    }
    return undefined;
  }

  /** @throws BAD_RULES, NOT_SAVED */
  async save(host: string, text: string): Promise<void> {
    const name = hostName(host);
    if (name === undefined) throw new FailureError('BAD_RULES', { line: 1, text: host });
    // The parser of pages comes with it, which the app need not wait for when it starts.
    const { parseSiteRules } = await import('#main/clips/site-rules/parse-site-rules.ts');
    parseSiteRules(text);
    await this.#queue.run(name, () => this.#files.write(pathOf(name), Buffer.from(text, 'utf8')));
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #assertOwnFolder(): Promise<void> {
    const { fs } = this.#files.options;
    const stats = await fs.lstat(this.#files.absolute([folder])).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw new UnreadableFile('unreadable', 'Its folder cannot be read.', { cause: error });
    });
    if (stats && !stats.isDirectory()) throw new UnreadableFile('foreign', 'Its folder is a link or a file.');
  }
}

function pathOf(name: string): VaultPath {
  return [folder, `${name}.txt`];
}

/** A host as a file may be named after it; Windows keeps some names for devices. */
function hostName(host: string): string | undefined {
  const name = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  const isHost = name.length <= 240 && /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*$/.test(name);
  return isHost && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/.test(name) ? name : undefined;
}

/** A host and the ones it is part of, down to two names. */
function withThoseAbove(host: string): string[] {
  const labels = host
    .replace(/^www\./, '')
    .replace(/\.$/, '')
    .split('.');
  if (/^[\d.]+$/.test(host)) return [host];
  const count = Math.min(10, Math.max(1, labels.length - 1));
  return Array.from({ length: count }, (_, i) => labels.slice(i).join('.'));
}
