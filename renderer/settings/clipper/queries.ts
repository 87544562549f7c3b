import { orpc } from '#renderer/rpc/client.ts';

export const clipperQuery = orpc.clipper.status.queryOptions();
