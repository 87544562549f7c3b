import { effect, namedSignals } from '@lexical/extension';
import { COMMAND_PRIORITY_EDITOR, defineExtension, mergeRegister, TextNode } from 'lexical';
import { drawNames } from '#renderer/editor/known-names/draw-names.ts';
import type { KnownNames } from '#renderer/editor/known-names/find-names.ts';
import { FOLLOW_KNOWN_NAME_COMMAND } from '#renderer/editor/known-names/known-name-command.ts';
import { $linkName } from '#renderer/editor/known-names/link-name.ts';
import { $nameAtCaret } from '#renderer/editor/known-names/name-at-caret.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';

/**
 * A quiet line under names that are known but not linked. It is drawn over the text (CSS highlights): no node is ever
 * changed for it, so it can neither move text nor take the caret. Mod+Enter on one makes it a link.
 */
export const KnownNamesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/known-names',
  config: { names: new Map() as KnownNames },
  build: (_editor, config) => namedSignals(config),
  register: (editor, _config, state) => {
    const { names } = state.getOutput();
    const drawing = drawNames(editor);
    return mergeRegister(
      effect(() => drawing.setNames(names.value)),
      editor.registerMutationListener(TextNode, (mutations) => drawing.see(mutations.keys()), {
        skipInitialization: false,
      }),
      editor.registerCommand(FOLLOW_KNOWN_NAME_COMMAND, () => $linkAtCaret(names.peek()), COMMAND_PRIORITY_EDITOR),
      () => drawing.stop(),
    );
  },
});

function $linkAtCaret(names: KnownNames): boolean {
  const name = $nameAtCaret(names);
  if (!name?.known) return false;
  const { target, title, mention } = name.known;
  rememberTargets([{ target, title, entityType: mention.type, isMissing: false }]);
  return $linkName(name, target);
}
