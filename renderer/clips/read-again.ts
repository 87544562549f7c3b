import { lengthChange } from '#renderer/clips/extraction-scopes.ts';
import { client } from '#renderer/rpc/client.ts';
import { explainStoredFailure } from '#renderer/ui/explain-failure.ts';
import { showExplanation, showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Clip, ExtractionScope } from '#shared/clips/types.ts';
import type { ClipId } from '#shared/ids.ts';

/** Reads the stored page again, as much of it as is asked for, and says what came of it. */
export async function readAgain(id: ClipId, scope: ExtractionScope): Promise<void> {
  await sayNewVersion(id, () => client.clips.extractAgain({ id, scope }));
}

/** Visits the address of a clip again and says what came of it. */
export async function visitAgain(id: ClipId): Promise<void> {
  await sayNewVersion(id, () => client.clips.captureAgain({ id }));
}

async function sayNewVersion(id: ClipId, ask: () => Promise<Clip>): Promise<void> {
  try {
    const [before] = (await client.clips.details({ id })).versions;
    const { status } = await settled(await ask());
    if (status.state === 'failed') {
      showExplanation(explainStoredFailure(status.failure));
      return;
    }
    const [after] = (await client.clips.details({ id })).versions;
    const isNew = after && after.version !== before?.version;
    showToast({
      icon: 'check',
      message: isNew ? lengthChange(before?.wordCount ?? 0, after.wordCount) : 'The text is the same as before',
    });
  } catch (error) {
    showFailure(error);
  }
}

const longestPauseMs = 2000;

/** The clip once it is read, or has failed. */
async function settled(clip: Clip): Promise<Clip> {
  let latest = clip;
  for (let pauseMs = 100; latest.status.state !== 'ready' && latest.status.state !== 'failed'; ) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    latest = await client.clips.get({ id: clip.id });
  }
  return latest;
}
