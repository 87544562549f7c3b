import { go, type Place, targetOfPlace, useNavigation } from '#renderer/app/navigation.ts';
import type { LinkTarget } from '#shared/targets.ts';

export function graphAround({ kind, id }: LinkTarget): void {
  // A note's heading or block is not what the graph is around.
  go({ view: 'graph', center: { kind, id } as LinkTarget });
}

/** The graph around what is open; else the graph that was open last; else around what was open last. */
export function goToGraph(): void {
  const { place, past } = useNavigation.getState();
  if (place.view === 'graph') return;
  const open = targetOfPlace(place);
  const before = [...past].reverse();
  const graph = before.find(isOpenGraph);
  const last = before.map(targetOfPlace).find((target) => target !== undefined);
  if (open) graphAround(open);
  else if (graph) go(graph);
  else if (last) graphAround(last);
  else go({ view: 'graph' });
}

function isOpenGraph(place: Place): boolean {
  return place.view === 'graph' && (place.center !== undefined || place.isWhole === true);
}
