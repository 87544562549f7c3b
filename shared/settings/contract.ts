import { oc } from '@orpc/contract';
import { fails } from '#shared/fail.ts';
import { settingsSchema } from '#shared/settings/types.ts';

export const settingsContract = {
  get: oc.output(settingsSchema),
  set: oc.input(settingsSchema).output(settingsSchema).errors(fails('NOT_SAVED')),
};
