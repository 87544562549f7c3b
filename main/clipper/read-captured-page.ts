import { parseJson } from '#main/clipper/parse-json.ts';
import { type UnpackedPage, unpackPage } from '#main/clips/unpack-page.ts';
import { capturedPageSchema } from '#shared/clips/captured-page.ts';

/**
 * A delivered body as the page it holds; undefined when it is none. Takes long for a large one: for a worker.
 *
 * @throws EMPTY_INPUT, NOT_TEXT, TOO_LARGE, BAD_ADDRESS
 */
export function readCapturedPage(bytes: Uint8Array): UnpackedPage | undefined {
  const { data } = capturedPageSchema.safeParse(parseJson(bytes));
  return data && unpackPage(data);
}
