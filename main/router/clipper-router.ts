import { os, type RouterDeps } from '#main/router/router-deps.ts';

export function clipperRouter({ clipper }: Pick<RouterDeps, 'clipper'>) {
  return os.clipper.router({
    status: os.clipper.status.handler(() => clipper.status()),
    startPairing: os.clipper.startPairing.handler(() => clipper.startPairing()),
    stopPairing: os.clipper.stopPairing.handler(() => clipper.stopPairing()),
    unpair: os.clipper.unpair.handler(({ input }) => clipper.unpair(input.id)),
  });
}
