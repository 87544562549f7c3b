import { addAll, keepRefused } from '#renderer/clips/adding.ts';
import { tellClipped } from '#renderer/clips/tell-clipped.ts';
import { explain } from '#renderer/ui/explain-failure.ts';
import { showExplanation } from '#renderer/ui/show-failure.ts';
import { maxCaptureBytes } from '#shared/clips/types.ts';

export const clippableEndings = [
  '.txt',
  '.html',
  '.htm',
  '.xhtml',
  '.md',
  '.markdown',
  '.pdf',
  '.mhtml',
  '.mht',
  '.eml',
] as const;

/** Clips files one after the other and says what came of it. */
export async function clipFiles(files: readonly File[]): Promise<void> {
  const checked = files.map((file) => ({ file, refusal: refusalOf(file) }));
  const { clips, refused } = await addAll(
    checked
      .filter(({ refusal }) => !refusal)
      .map(({ file }) => ({ name: file.name, source: { kind: 'file', name: file.name, bytes: file } as const })),
    checked.flatMap(({ file, refusal }) => (refusal ? [{ name: file.name, explanation: explain(refusal) }] : [])),
  );
  const [first] = refused;
  // One file's refusal is told at once; those of many wait to be looked at.
  if (first && files.length === 1) showExplanation(first.explanation);
  else keepRefused(refused);
  tellClipped(clips);
}

/** Why a file is not sent at all. */
export function refusalOf({ name, size }: Pick<File, 'name' | 'size'>) {
  const isKnown = clippableEndings.some((ending) => name.toLowerCase().endsWith(ending));
  if (!isKnown) return { code: 'NOT_TEXT', data: { name } } as const;
  if (size === 0) return { code: 'EMPTY_INPUT', data: { what: 'file' } } as const;
  if (size > maxCaptureBytes) {
    return { code: 'TOO_LARGE', data: { name, bytes: size, limit: maxCaptureBytes } } as const;
  }
  return undefined;
}
