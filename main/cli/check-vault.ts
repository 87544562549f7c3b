import type { VaultSession } from '#main/vault-session.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { ClipId, NoteId } from '#shared/ids.ts';
import type { ResolvedLink } from '#shared/notes/types.ts';
import type { Problem } from '#shared/vault/types.ts';

export interface CheckReport {
  readonly checked: { notes: number; clips: number; versions: number; entities: number; links: number };
  readonly problems: readonly Pick<Problem, 'file' | 'detail'>[];
}

/** Reads every record and version (which checks schema and hash), every link's target, and the index against the files. */
export async function checkVault({ vault, index }: Pick<VaultSession, 'vault' | 'index'>): Promise<CheckReport> {
  const checked = { notes: 0, clips: 0, versions: 0, entities: 0, links: 0 };
  const found: { file: string; detail: string }[] = [];
  const indexed = new Map((await index.sourceHashes()).map(({ id, hash }) => [id as string, hash]));

  const checkIndex = (file: string, id: string, revision: string) => {
    if (indexed.get(id) !== revision) found.push({ file, detail: 'the index does not match the file' });
    indexed.delete(id);
  };
  const checkLinks = async (file: string, links: readonly ResolvedLink[]) => {
    checked.links += links.length;
    for (const { target, isMissing } of await index.resolve(links.map((link) => link.target))) {
      if (isMissing) found.push({ file, detail: `links to a ${target.kind} that is not in the vault (${target.id})` });
    }
  };

  /** A highlight whose words are not in the version it was made in was changed by hand. */
  const checkHighlights = async (id: ClipId) => {
    const record = await readable(() => vault.highlights.get(id));
    for (const { anchor, id: highlight } of record?.highlights ?? []) {
      const article = await readable(() => vault.articles.get(id, anchor.version));
      if (article && !article.text.includes(anchor.exact) && anchor.start > 0) {
        const detail = `the words of a highlight (${highlight}) are not in version ${anchor.version}`;
        found.push({ file: `clips/${id}/highlights.json`, detail });
      }
    }
  };

  for (const id of (await vault.notes.ids()) as NoteId[]) {
    const loaded = await readable(() => vault.notes.get(id));
    if (!loaded) continue;
    checked.notes += 1;
    checkIndex(`notes/${id}.json`, id, loaded.revision);
    await checkLinks(`notes/${id}.json`, loaded.record.links);
  }
  for (const id of (await vault.clips.ids()) as ClipId[]) {
    const loaded = await readable(() => vault.clips.get(id));
    if (!loaded) continue;
    checked.clips += 1;
    checkIndex(`clips/${id}/clip.json`, id, loaded.revision);
    await checkLinks(`clips/${id}/clip.json`, loaded.record.links);
    for (let version = 1; version <= loaded.record.versions; version += 1) {
      checked.versions += 1;
      const article = await readable(() => vault.articles.get(id, version));
      const file = `clips/${id}/${version}/article.json`;
      if (!article) found.push({ file, detail: 'missing or damaged' });
      else if (plainTextOfBlocks(article.blocks) !== article.text) {
        found.push({ file, detail: 'its blocks do not say what its text says' });
      }
    }
    await checkHighlights(id);
  }
  for (const id of await vault.entities.ids()) {
    if (await readable(() => vault.entities.get(id))) checked.entities += 1;
  }
  for (const id of await vault.stories.ids()) await readable(() => vault.stories.get(id));
  for (const id of indexed.keys()) found.push({ file: id, detail: 'is in the index but not in the vault' });
  return { checked, problems: [...vault.problems.map(({ file, detail }) => ({ file, detail })), ...found] };
}

/** What cannot be read has been named by the vault as one of its problems. */
async function readable<Value>(read: () => Promise<Value | undefined>): Promise<Value | undefined> {
  return read().catch(() => undefined);
}
