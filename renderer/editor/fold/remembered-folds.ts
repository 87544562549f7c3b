import { z } from 'zod';

const prefix = 'backstory.folds.';
const foldsSchema = z.array(z.string()).max(1000);

/**
 * Which headings of a note are folded, by their words. This is about this window and not about the note, so it is kept here
 * and never in its text.
 */
export function readFolds(note: string): ReadonlySet<string> {
  try {
    return new Set(foldsSchema.safeParse(JSON.parse(localStorage.getItem(prefix + note) ?? '[]')).data);
  } catch {
    // Written by nobody we know: nothing is folded.
    return new Set();
  }
}

export function rememberFolds(note: string, folds: ReadonlySet<string>): void {
  if (folds.size === 0) localStorage.removeItem(prefix + note);
  else localStorage.setItem(prefix + note, JSON.stringify([...folds]));
}
