import type { ClipService } from '#main/clips/clip-service.ts';
import type { Extractor } from '#main/clips/extractor.ts';
import type { Snapshot } from '#main/hosting/snapshots.ts';
import type { Vault } from '#main/vault/open-vault.ts';
import type { Comparison, VersionRef } from '#shared/clips/comparison.ts';
import { FailureError } from '#shared/failures.ts';
import type { ClipId } from '#shared/ids.ts';

export interface ClipViewsDeps {
  readonly clips: Pick<ClipService, 'page' | 'article'>;
  readonly extractor: Pick<Extractor, 'safeCapture' | 'compare'>;
  readonly assets: Pick<Vault['assets'], 'get'>;
}

/** Ways to look at a clip that are made anew each time. */
export class ClipViews {
  readonly #deps: ClipViewsDeps;

  constructor(deps: ClipViewsDeps) {
    this.#deps = deps;
  }

  /** The stored page of a version, made safe. @throws NOT_FOUND, DAMAGED, NO_SNAPSHOT, TOO_COMPLEX */
  async snapshot(id: ClipId, version?: number): Promise<Snapshot> {
    const page = await this.#deps.clips.page(id, version);
    const { html, assets, parts } = await this.#deps.extractor.safeCapture(page).catch((error: unknown) => {
      const hasNone = error instanceof FailureError && error.failure.code === 'NO_ARTICLE';
      throw hasNone ? new FailureError('NO_SNAPSHOT', { id }, { cause: error }) : error;
    });
    return { html, assets, picture: async (name) => parts.get(name) ?? this.#deps.assets.get(name) };
  }

  /** How two texts differ: two versions of a clip, or two clips. @throws NOT_FOUND, DAMAGED, TOO_COMPLEX */
  async compare(before: VersionRef, after: VersionRef): Promise<Comparison> {
    const { clips, extractor } = this.#deps;
    const [was, is] = await Promise.all([
      clips.article(before.id, before.version),
      clips.article(after.id, after.version),
    ]);
    return extractor.compare({ title: was.title, text: was.text }, { title: is.title, text: is.text });
  }
}
