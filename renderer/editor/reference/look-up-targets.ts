import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { client } from '#renderer/rpc/client.ts';
import type { LinkTarget } from '#shared/targets.ts';

const batch = 5000;

/**
 * Asks for the titles of link targets and keeps them for drawing. Without an answer (the connection was lost) links
 * keep their own label and are asked for again when they are next shown.
 */
export function lookUpTargets(targets: readonly LinkTarget[]): void {
  for (let at = 0; at < targets.length; at += batch) void ask(targets.slice(at, at + batch));
}

async function ask(targets: LinkTarget[]): Promise<void> {
  try {
    rememberTargets(await client.documents.resolve({ targets }));
  } catch (error) {
    console.warn('Link targets could not be looked up', error);
  }
}
