import { addressKey, normalizeAddress } from '#main/clips/address.ts';
import { AddressBook, type AddressBookDeps } from '#main/clips/address-book.ts';
import { addressKeysOf } from '#main/clips/address-keys.ts';
import { withUserMetadata } from '#main/clips/clip-changes.ts';
import { clipView } from '#main/clips/clip-view.ts';
import { ClipWork, type ClipWorkDeps, type TakenCapture } from '#main/clips/clip-work.ts';
import { deliveredCapture } from '#main/clips/delivered-capture.ts';
import { type ClipSource, newCapture } from '#main/clips/new-capture.ts';
import { type UnpackedPage, unpackPage } from '#main/clips/unpack-page.ts';
import type { CapturedPage } from '#shared/clips/captured-page.ts';
import { type Clip, type ClipRecord, clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';
import { type ClipId, clipIdSchema, type StoryId } from '#shared/ids.ts';

export interface ClipServiceDeps extends ClipWorkDeps, Pick<AddressBookDeps, 'isIndexWhole'> {
  readonly vault: ClipWorkDeps['vault'] & AddressBookDeps['vault'];
  readonly documents: ClipWorkDeps['documents'] & {
    putClip(record: ClipRecord): Promise<{ readonly record: ClipRecord }>;
  };
  readonly index: ClipWorkDeps['index'] & AddressBookDeps['index'];
  /** The stories of these names, made where they are not there yet. */
  readonly storiesNamed: (names: readonly string[]) => Promise<StoryId[]>;
  readonly newId: () => string;
}

export type AddedClip = Clip & { readonly clippedBefore: string | null };

/** Takes captures in, once each. */
export class ClipService extends ClipWork {
  readonly #deps: ClipServiceDeps;
  readonly #addresses: AddressBook;
  /** Clips of this run by delivery: the index hears of them a little later. */
  readonly #delivered = new Map<string, ClipId>();

  constructor(deps: ClipServiceDeps) {
    super(deps, (record) => this.#clipOfPage(record));
    this.#deps = deps;
    this.#addresses = new AddressBook(deps);
  }

  /** @throws EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS, NOT_SAVED; nothing is left behind then */
  async add({ source, stories = [] }: { source: ClipSource; stories?: readonly StoryId[] }): Promise<AddedClip> {
    return this.#take(await newCapture(source), (record) => ({
      ...record,
      stories: [...new Set([...record.stories, ...stories])],
    }));
  }

  /** A page as the browser extension delivers it; delivered twice it counts once. @throws as `add` */
  async addPage(page: CapturedPage, filedIn: readonly StoryId[] = []): Promise<AddedClip> {
    return this.addUnpackedPage(unpackPage(page), filedIn);
  }

  /** The same of a page that was unpacked elsewhere, as a large one should be. @throws as `add` */
  async addUnpackedPage(page: UnpackedPage, filedIn: readonly StoryId[] = []): Promise<AddedClip> {
    const delivered = await this.#deliveredBefore(page.key, page.address);
    if (delivered) return { ...(await this.get(delivered)), clippedBefore: null };
    const { capture, pictures, passages } = await deliveredCapture(page, this.#deps.vault.assets);
    const stories = [...filedIn, ...(await this.#deps.storiesNamed(page.stories))];
    const added = await this.#take({ ...capture, pictures }, (record) => ({
      ...record,
      scope: capture.scope,
      comment: page.comment === '' ? record.comment : page.comment,
      tags: [...new Set([...record.tags, ...page.tags])],
      stories: [...new Set([...record.stories, ...stories])],
      metadata: withUserMetadata(record.metadata, page),
      deliveries: [...record.deliveries, page.key].slice(-50),
      ...(passages.length > 0 ? { passages: [...passages] } : {}),
    }));
    this.#delivered.set(page.key, added.id);
    return added;
  }

  /** The clip of an address, and since when it is there. @throws BAD_ADDRESS */
  async known(address: string): Promise<{ id: ClipId; since: string } | null> {
    const id = await this.#addresses.find(addressKey(address));
    return id ? { id, since: (await this.#deps.documents.clip(id)).record.clippedAt } : null;
  }

  /** One address is one clip: what is captured of it again becomes its next version. */
  async #take(taken: TakenCapture, change: (record: ClipRecord) => ClipRecord): Promise<AddedClip> {
    const address = taken.address ?? taken.namedAddress;
    if (address === undefined) return { ...(await this.#record(taken, change)), clippedBefore: null };
    const key = addressKey(address);
    return this.turns.run(`address ${key}`, async () => {
      const id = await this.#addresses.find(key);
      if (!id) {
        const added = await this.#record(taken, change);
        this.#addresses.note(key, added.id);
        return { ...added, clippedBefore: null };
      }
      const { record } = await this.#deps.documents.clip(id);
      const clip = await this.again(id, taken, change);
      return { ...clip, clippedBefore: record.clippedAt };
    });
  }

  /** The capture is on disk before its record says that there is one. */
  async #record(taken: TakenCapture, change: (record: ClipRecord) => ClipRecord): Promise<Clip> {
    const { capture, address, fileName, mediaType, charset, bytes, pictures } = taken;
    const id = clipIdSchema.parse(this.#deps.newId());
    const now = this.#deps.now().toISOString();
    const record = clipRecordSchema.parse({
      id,
      capture,
      address: address ?? null,
      canonicalAddress: address ? normalizeAddress(address) : null,
      fileName: fileName ?? null,
      mediaType,
      ...(charset ? { charset } : {}),
      metadata: emptyMetadata,
      status: { state: 'captured' },
      versions: 0,
      clippedAt: now,
      updatedAt: now,
    });
    if (pictures && pictures.size > 0) await this.#deps.vault.captures.putPictures(id, 1, pictures);
    if (bytes) await this.#deps.vault.captures.put(id, 1, bytes);
    const saved = await this.#deps.documents.putClip(change(record));
    this.enqueue(saved.record);
    return clipView(saved.record, undefined, this.#deps.storyName);
  }

  async #deliveredBefore(key: string, address: string): Promise<ClipId | undefined> {
    const known = this.#delivered.get(key);
    if (known && (await this.#deps.vault.clips.has(known))) return known;
    const id = await this.#addresses.find(addressKey(address));
    if (!id) return undefined;
    return (await this.#deps.documents.clip(id)).record.deliveries.includes(key) ? id : undefined;
  }

  /** Where a page was fetched from is known only afterwards: it may be that of a clip which is there already. */
  async #clipOfPage(record: ClipRecord): Promise<ClipId | undefined> {
    for (const key of addressKeysOf(record)) {
      const clip = await this.#addresses.claim(key, record.id);
      if (clip === record.id) continue;
      for (const other of addressKeysOf(record)) this.#addresses.note(other, clip);
      return clip;
    }
    return undefined;
  }
}
