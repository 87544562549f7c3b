import type { DocumentId } from '#shared/ids.ts';

/** The letters of ULIDs, which leave out those that look like figures. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** When a document was clipped or begun: the first ten letters of its id are that moment in milliseconds. */
export function begunAt(id: DocumentId): number {
  return [...id.slice(0, 10)].reduce((time, letter) => time * 32 + letters.indexOf(letter), 0);
}
