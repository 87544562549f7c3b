import type { ArchivedCopy, DossierSource } from '#main/interchange/dossier.ts';
import { readable, type VaultReader } from '#main/vault/vault-reader.ts';
import type { Block } from '#shared/clips/types.ts';

/** How much of the sources a form takes in; what does not fit is said. */
export interface CopyLimits {
  readonly copies: number;
  /** Of texts, captures and pictures together. */
  readonly bytes: number;
  readonly hasPictures: boolean;
  readonly hasCaptures: boolean;
}

export interface CopiesTaken {
  copies: number;
  bytes: number;
  /** Sources whose newest version cannot be read. */
  damaged: number;
  picturesLeft: number;
}

/** The newest version of each source, the newest source first, until the limits are reached. */
export async function* archivedCopies(
  sources: readonly DossierSource[],
  vault: VaultReader,
  limits: CopyLimits,
  taken: CopiesTaken,
  onCopy: (done: number) => void,
): AsyncGenerator<ArchivedCopy> {
  const read = sources.filter(({ version }) => version > 0).toReversed();
  for (const [at, source] of read.entries()) {
    onCopy(at);
    if (taken.copies >= limits.copies || taken.bytes >= limits.bytes) return;
    const article = await readable(vault.articles.get(source.clip, source.version));
    if (!article) {
      taken.damaged += 1;
      continue;
    }
    const stored = await vault.capture(source.clip, article.capture ?? article.version);
    // Its hash is worth having, also where it is not taken along.
    const capture = stored ? { hash: stored.hash, bytes: limits.hasCaptures ? stored.bytes : new Uint8Array() } : null;
    taken.copies += 1;
    taken.bytes += article.text.length * 2 + (capture?.bytes.length ?? 0);
    const pictures = limits.hasPictures
      ? await picturesOf(article.blocks, vault, limits, taken)
      : new Map<string, Uint8Array>();
    yield { source, article, capture, pictures };
  }
}

async function picturesOf(
  blocks: readonly Block[],
  vault: VaultReader,
  limits: CopyLimits,
  taken: CopiesTaken,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const name of namesOf(blocks)) {
    const bytes = await vault.assets.get(name);
    if (!bytes) continue;
    if (taken.bytes + bytes.length > limits.bytes) {
      taken.picturesLeft += 1;
      continue;
    }
    taken.bytes += bytes.length;
    pictures.set(name, bytes);
  }
  return pictures;
}

function namesOf(blocks: readonly Block[]): Set<string> {
  const names = new Set<string>();
  const visit = (block: Block): void => {
    if (block.type === 'figure' && block.asset !== undefined) names.add(block.asset);
    if (block.type === 'quote') for (const inner of block.blocks) visit(inner);
    if (block.type === 'list') for (const inner of block.items.flat()) visit(inner);
  };
  for (const block of blocks) visit(block);
  return names;
}
