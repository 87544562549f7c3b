/** Under which name an index that cannot be on the disk is found in this process's memory, by each of its threads. */
export function memoryNameOf(file: string): string {
  return `file:/${encodeURIComponent(file)}?vfs=memdb`;
}
