import { type Here, os } from '#main/router/router-deps.ts';

/** What the user marks in clips. */
export function highlightsRouter(here: Here) {
  const { highlights } = os;
  return highlights.router({
    of: highlights.of.handler(({ input }) => here().highlights.of(input.clip, input.version)),
    add: highlights.add.handler(({ input }) => here().highlights.add(input)),
    change: highlights.change.handler(({ input }) => here().highlights.change(input.clip, input.highlight, input)),
    remove: highlights.remove.handler(({ input }) => here().highlights.remove(input.clip, input.highlight)),
    putBack: highlights.putBack.handler(({ input }) => here().highlights.putBack(input.clip, input.highlight)),
  });
}
