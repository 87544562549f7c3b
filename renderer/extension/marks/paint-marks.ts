import { highlightColors } from '#renderer/extension/marks/mark-words.ts';
import type { Mark } from '#renderer/extension/messages.ts';

/** Colors ranges of the page without a change to its document; the sheet comes from the worker. */
export function paintMarks(ranges: ReadonlyMap<Mark, Range>): void {
  // A browser without this keeps the marks all the same, it only does not show them.
  if (!globalThis.CSS?.highlights) return;
  for (const color of highlightColors) {
    const ofColor = [...ranges].filter(([mark]) => mark.color === color).map(([, range]) => range);
    if (ofColor.length === 0) CSS.highlights.delete(`backstory-${color}`);
    else CSS.highlights.set(`backstory-${color}`, new Highlight(...ofColor));
  }
}
