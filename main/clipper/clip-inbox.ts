import { asRefusals } from '#main/clipper/as-refusals.ts';
import { CapturedPageReader } from '#main/clipper/captured-page-reader.ts';
import { Refused } from '#main/clipper/refused.ts';
import type { UnpackedPage } from '#main/clips/unpack-page.ts';
import { KeyedQueue } from '#main/documents/keyed-queue.ts';
import type { ClipId } from '#shared/ids.ts';

/** What the open vault does for the clipper, and all it does: take one page, and say whether one address is known. */
export interface ClipTaker {
  addUnpackedPage(page: UnpackedPage): Promise<{ readonly id: ClipId }>;
  known(address: string): Promise<{ readonly id: ClipId; readonly since: string } | null>;
}

/** Hands delivered pages to the open vault. */
export class ClipInbox {
  readonly #clips: () => ClipTaker | undefined;
  readonly #reader = new CapturedPageReader();
  /** The same delivery from two tabs at once is one after the other, so that the second finds the first. */
  readonly #turns = new KeyedQueue();

  constructor(clips: () => ClipTaker | undefined) {
    this.#clips = clips;
  }

  /** @throws Refused */
  async add(body: Uint8Array): Promise<{ ok: true; id: ClipId }> {
    this.#open();
    const page = await asRefusals(() => this.#reader.read(body));
    return this.#turns.run(page.key, async () => {
      const { id } = await asRefusals(() => this.#open().addUnpackedPage(page));
      return { ok: true, id };
    });
  }

  /** @throws Refused */
  async known(address: string) {
    return { known: await asRefusals(() => this.#open().known(address)) };
  }

  async close(): Promise<void> {
    await this.#turns.idle();
    await this.#reader.close();
  }

  #open(): ClipTaker {
    const clips = this.#clips();
    if (!clips) throw new Refused('no-vault');
    return clips;
  }
}
