import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clipperStatusSchema } from '#shared/clipper/types.ts';
import { fails } from '#shared/fail.ts';

/** The endpoint for the browser extension, as the settings show it. */
export const clipperContract = {
  status: oc.output(clipperStatusSchema),
  /** Shows a code for one extension; the endpoint listens from now on. An earlier code ends. */
  startPairing: oc.output(clipperStatusSchema),
  stopPairing: oc.output(clipperStatusSchema),
  /** Its key is forgotten: that extension is refused from now on. Without any, the endpoint stops listening. */
  unpair: oc
    .input(z.object({ id: z.string() }))
    .output(clipperStatusSchema)
    .errors(fails('NOT_SAVED')),
};
