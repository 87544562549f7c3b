/** What this index wrote, as JSON, and cannot be read any more. */
export class StoredDamage extends Error {
  constructor(cause: unknown) {
    super('The index holds what nobody wrote', { cause });
    this.name = 'StoredDamage';
  }
}

/** Reads JSON that the index itself has stored: what is no JSON is damage of the file. @throws StoredDamage */
export function parseStored(json: string): ReturnType<typeof JSON.parse> {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StoredDamage(error);
  }
}
