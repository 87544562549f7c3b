import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#main/app.ts';
import type { DossierSession } from '#main/interchange/gather-dossier.ts';
import { type ClipId, clipIdSchema, type StoryId, storyIdSchema } from '#shared/ids.ts';

/** A vault whose files have as many clips as are asked for, and a session that tells they are one story. For tests and measures. */
export interface LargeStory {
  readonly id: StoryId;
  readonly session: DossierSession;
}

const article = `Halden Motors courts Orrin Propulsion\n${'Halden Motors agreed to buy Orrin Propulsion for $120 million on 3 May 2025. The turbopump works stay in Kent, where three hundred people make them.\n'.repeat(30)}`;

/** One clip is clipped, the others are its files under ids of their own: what a dossier reads is no different. */
export async function largeStory(count: number, folder: string): Promise<LargeStory> {
  const vaultFolder = join(folder, 'vault');
  const places = { appDataFolder: join(folder, 'data'), documentsFolder: folder, vaultFolder };
  const app = await createApp({ host: 'browser', ...places });
  const { id: first } = await createRouterClient(app.router).clips.add({
    source: { kind: 'paste', text: article },
    stories: [],
  });
  await app.flush();
  await app.close();
  const clips = join(vaultFolder, 'clips');
  const files = await filesOf(join(clips, first));
  const ids = Array.from({ length: count }, (_, at) => clipIdSchema.parse(`01k${String(at).padStart(23, '0')}`));
  for (const id of ids) await writeClip(join(clips, id), files, first, id);
  return { id: storyIdSchema.parse('01k00000000000000000000000'), session: sessionOf(vaultFolder, ids) };
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const read = names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path)] as const;
  });
  return new Map(await Promise.all(read));
}

async function writeClip(folder: string, files: ReadonlyMap<string, Buffer>, from: ClipId, id: ClipId): Promise<void> {
  await mkdir(join(folder, '1'), { recursive: true });
  for (const [path, bytes] of files) {
    const own = path.endsWith('.json') ? String(bytes).replaceAll(from, id) : bytes;
    await writeFile(join(folder, path), own);
  }
}

function sessionOf(folder: string, ids: readonly ClipId[]): DossierSession {
  const page = {
    ...{ id: 'story', name: 'Halden and Orrin', description: '', isArchived: false, questions: [], notes: [] },
    ...{ clipCount: ids.length, outletCount: 1, noteCount: 0, entities: [], entityCount: 0 },
  };
  const session = {
    stories: { page: async () => page },
    index: {
      documentsOfStory: async () => [...ids],
      storyClaims: async () => ({ groups: [], total: 0 }),
      timelineOf: async () => ({ entries: [], entryCount: 0, total: 0, entities: [] }),
    },
    vault: { folder, record: { name: 'Rockets' } },
  };
  // As much of a session as the dossier of a story asks.
  return session as unknown as DossierSession;
}
