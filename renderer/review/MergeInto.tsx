import { PickEntity } from '#renderer/entities/PickEntity.tsx';
import type { QuestionList } from '#renderer/review/use-question-list.ts';

/** Asks which entity the question's is to be merged into. */
export function MergeInto({ list: { merging, stopMerging, answer } }: { readonly list: QuestionList }) {
  if (!merging) return null;
  const { entity } = merging;
  return (
    <PickEntity
      label={`Merge ${entity.name} into`}
      exclude={[entity.id]}
      onPick={(into) => {
        stopMerging();
        answer(merging, { kind: 'merge', from: entity, into });
      }}
      onClose={stopMerging}
    />
  );
}
