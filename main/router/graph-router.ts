import { wholeGraph } from '#main/graph/whole-graph.ts';
import { type Here, os } from '#main/router/router-deps.ts';

export function graphRouter(here: Here) {
  return os.graph.router({
    around: os.graph.around.handler(({ input }) => here().index.graphAround(input)),
    whole: os.graph.whole.handler(({ input, signal }) => wholeGraph(input, here(), signal)),
    passages: os.graph.passages.handler(({ input }) => here().index.sharedPassages(input)),
    path: os.graph.path.handler(({ input }) => here().index.entityPath(input.id)),
    shared: os.graph.shared.handler(({ input }) => here().index.sharedEntities(input.one, input.other)),
    gaps: os.graph.gaps.handler(() => here().index.coverageGaps()),
  });
}
