import { parseJson } from '#main/clipper/parse-json.ts';
import { type CapturedPage, capturedPageSchema } from '#shared/clips/captured-page.ts';

/** A delivered body as the page it holds; undefined when it is none. Takes long for a large one: for a worker. */
export function readCapturedPage(bytes: Uint8Array): CapturedPage | undefined {
  return capturedPageSchema.safeParse(parseJson(bytes)).data;
}
