/** What a record may be called: nothing else ever becomes part of a path. */
export const recordIdPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

const conflictCopy = /conflict|\.sync-conflict-|\(\d+\)\.json$/i;
const passing = /^\._|^\.|~$|\.(tmp|icloud|part|crdownload|swp)$|^(desktop\.ini|thumbs\.db|icon\r?)$/i;

/**
 * What a file is that is not a record: a copy that a sync program made of one, something a system or an editor leaves
 * lying about, or foreign.
 */
export function classifyName(name: string): 'conflict' | 'passing' | 'foreign' {
  if (passing.test(name)) return 'passing';
  return conflictCopy.test(name) ? 'conflict' : 'foreign';
}
