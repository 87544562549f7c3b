import {
  countOf,
  isGone,
  type LinkInDocumentDeps,
  linkInDocument,
  type MadeLinks,
  unlinkInDocument,
} from '#main/backlinks/link-in-document.ts';
import type { ChangeFeed } from '#main/documents/change-feed.ts';
import type { EntityService } from '#main/entities/entity-service.ts';
import { OperationLog } from '#main/entities/operation-log.ts';
import type { RecordChange } from '#main/entities/record-change.ts';
import type { SearchIndex } from '#main/index/search-index.ts';
import type { LinkedAll, UnlinkedMention } from '#shared/backlinks/types.ts';
import { FailureError } from '#shared/failures.ts';
import type { LinkTarget } from '#shared/targets.ts';

export interface LinkerDeps extends LinkInDocumentDeps {
  readonly entities: Pick<EntityService, 'adopt' | 'disown' | 'survivor'>;
  readonly index: Pick<SearchIndex, 'backlinksOf'>;
  readonly changes: Pick<ChangeFeed, 'announce'>;
  readonly newId: () => string;
}

interface Unlinked {
  readonly unlinked: number;
  readonly left: number;
}

/** How many documents are written side by side. */
const width = 8;

/** Turns unlinked mentions into links, one or all of them, and back again. */
export class Linker {
  readonly #deps: LinkerDeps;
  readonly #operations: OperationLog<Unlinked>;

  constructor(deps: LinkerDeps) {
    this.#deps = deps;
    this.#operations = new OperationLog(deps.newId);
  }

  /** @throws MOVED_ON when the words are gone, NOT_FOUND, DAMAGED; nothing is changed then */
  async link({ target, ...mention }: UnlinkedMention & { target: LinkTarget }): Promise<{ operation: string }> {
    const present = this.#present(target);
    const { documentId } = mention;
    return this.#adopting(present, async (adopted) => {
      const made = await linkInDocument(documentId, [mention], present, this.#deps);
      if (countOf(made) === 0) throw new FailureError('MOVED_ON', { id: documentId });
      return { operation: this.#remember([made], adopted, present) };
    });
  }

  /**
   * Links all of them, one write a document. A document that cannot be written ends it, and what was linked until then
   * is taken back.
   *
   * @throws NOT_SAVED
   */
  async linkAll(target: LinkTarget, mentions: readonly UnlinkedMention[]): Promise<LinkedAll> {
    const present = this.#present(target);
    return this.#adopting(present, async (adopted) => {
      const made = await this.#linkEach(present, mentions);
      const linked = sum(made.map(countOf));
      if (linked === 0) await this.#deps.entities.disown(adopted);
      return { operation: this.#remember(made, adopted, present), linked, movedOn: mentions.length - linked };
    });
  }

  /** @throws CHANGED_SINCE when it is not known any more */
  async unlink(operation: string): Promise<Unlinked> {
    return this.#operations.undo(operation);
  }

  #remember(made: readonly MadeLinks[], adopted: readonly RecordChange[], target: LinkTarget): string {
    return this.#operations.add(async () => {
      const counts: number[] = [];
      await inTurns(made, async (links) => {
        counts.push(await unlinkInDocument(links, this.#deps));
      });
      if (adopted.length > 0 && !(await this.#isLinked(target))) await this.#deps.entities.disown(adopted);
      const unlinked = sum(counts);
      return { unlinked, left: sum(made.map(countOf)) - unlinked };
    });
  }

  async #linkEach(target: LinkTarget, mentions: readonly UnlinkedMention[]): Promise<MadeLinks[]> {
    const made: MadeLinks[] = [];
    let done = 0;
    try {
      await inTurns(
        Map.groupBy(mentions, ({ documentId }) => documentId),
        async ([documentId, ofDocument]) => {
          const links = await linkInDocument(documentId, ofDocument, target, this.#deps).catch((error: unknown) => {
            // A document that has gone since it was shown: its mentions have moved on.
            if (isGone(error)) return undefined;
            throw error;
          });
          if (links && countOf(links) > 0) made.push(links);
          done += ofDocument.length;
          this.#deps.changes.announce({ kind: 'progress', job: 'link', done, total: mentions.length });
        },
      );
      return made;
    } catch (error) {
      // What cannot be taken back either stays a link, which is what was asked for.
      await inTurns(made, async (links) => {
        await unlinkInDocument(links, this.#deps);
      }).catch(() => undefined);
      throw error;
    }
  }

  /** A link is the strongest yes there is: the entity becomes the user's own, unless nothing is linked in the end. */
  async #adopting<Result>(target: LinkTarget, link: (adopted: RecordChange[]) => Promise<Result>): Promise<Result> {
    const { entities } = this.#deps;
    const adopted = target.kind === 'entity' ? await entities.adopt(target.id) : [];
    try {
      return await link(adopted);
    } catch (error) {
      await entities.disown(adopted);
      throw error;
    }
  }

  async #isLinked(target: LinkTarget): Promise<boolean> {
    await this.#deps.documents.settled();
    return (await this.#deps.index.backlinksOf(target, 1)).linkedCount > 0;
  }

  #present(target: LinkTarget): LinkTarget {
    return target.kind === 'entity' ? { ...target, id: this.#deps.entities.survivor(target.id) } : target;
  }
}

/** Does the work for all of them, some side by side. */
async function inTurns<Task>(tasks: Iterable<Task>, work: (task: Task) => Promise<void>): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const run = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, run));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
