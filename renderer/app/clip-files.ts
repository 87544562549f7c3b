import { go } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { explain } from '#renderer/ui/explain-failure.ts';
import { plural } from '#renderer/ui/format.ts';
import { showExplanation, showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { type Clip, maxCaptureBytes } from '#shared/clips/types.ts';

export const clippableEndings = [
  '.txt',
  '.html',
  '.htm',
  '.md',
  '.markdown',
  '.pdf',
  '.mhtml',
  '.mht',
  '.eml',
] as const;

/** Clips files one after the other and says what came of it. */
export async function clipFiles(files: readonly File[]): Promise<void> {
  const clips: Clip[] = [];
  for (const file of files) {
    const refusal = refusalOf(file);
    if (refusal) {
      showExplanation(explain(refusal));
      continue;
    }
    try {
      clips.push(await client.clips.add({ source: { kind: 'file', name: file.name, bytes: file } }));
    } catch (error) {
      showFailure(error);
    }
  }
  const [only] = clips;
  // A refusal stays on screen unless every file went in.
  if (only && clips.length === files.length) tellClipped(clips.length, only);
}

export function tellClipped(count: number, clip: Clip): void {
  const title = clip.title || clip.fileName || 'the article';
  showToast({
    icon: 'check',
    message: count === 1 ? `Clipped “${title}”` : `Clipped ${plural(count, 'file')}`,
    action: {
      label: 'Open',
      run: () => go(count === 1 ? { view: 'inbox', clip: clip.id } : { view: 'inbox' }),
    },
  });
}

/** Why a file is not sent at all. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>) {
  const isKnown = clippableEndings.some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return { code: 'NOT_TEXT', data: { name } } as const;
  if (size > maxCaptureBytes) {
    return { code: 'TOO_LARGE', data: { name, bytes: size, limit: maxCaptureBytes } } as const;
  }
  return undefined;
}
