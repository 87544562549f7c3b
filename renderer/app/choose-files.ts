import { clipFiles, clippableEndings } from '#renderer/app/clip-files.ts';

/** Asks for files with the system's own dialog and clips them. */
export function chooseFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = clippableEndings.join(',');
  input.addEventListener('change', () => void clipFiles([...(input.files ?? [])]), { once: true });
  input.click();
}
