import type { LexicalEditor } from 'lexical';
import { $linkName } from '#renderer/editor/known-names/link-name.ts';
import type { PlacedName } from '#renderer/editor/known-names/name-at-caret.ts';
import { unlinkAll } from '#renderer/editor/reference/repair-links.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { client } from '#renderer/rpc/client.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import { entityTypeLabels } from '#renderer/ui/type-labels.ts';
import type { EntityType } from '#shared/entities/types.ts';

/** Makes an entity of the words of a note and links them, with a way to take both back. */
export function useMakeEntity(editor: LexicalEditor) {
  return async (name: PlacedName, type: EntityType): Promise<void> => {
    editor.focus();
    try {
      const entity = await client.entities.create({ type, name: name.words });
      const target = { kind: 'entity', id: entity.id } as const;
      rememberTargets([{ target, title: entity.name, entityType: entity.type, isMissing: false }]);
      let isLinked = false;
      editor.update(
        () => {
          isLinked = $linkName(name, target);
        },
        { discrete: true },
      );
      const what = entityTypeLabels[type].one.toLowerCase();
      showToast({
        icon: 'check',
        message: `${entity.name} is an entity now: ${what}${isLinked ? '' : '. The text moved on, so it is not linked here'}`,
        undo: () => {
          unlinkAll(editor, target);
          client.entities.undo({ operation: entity.operation }).catch(showFailure);
        },
      });
    } catch (error) {
      showFailure(error);
    }
  };
}
