import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { EditorMenu } from '#renderer/editor/menu/EditorMenu.tsx';
import { MatchedTitle } from '#renderer/editor/menu/MatchedTitle.tsx';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $createCitationNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { rememberTargets } from '#renderer/editor/reference/target-details.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { formatDetail } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { showToast } from '#renderer/ui/toast.ts';
import type { Suggestion } from '#shared/documents/types.ts';

interface CitationMenuProps {
  readonly editor: LexicalEditor;
  readonly trigger: PlacedTrigger;
  readonly onClose: () => void;
}

/** What `[@` offers: the clips to cite. */
export function CitationMenu({ editor, trigger, onClose }: CitationMenuProps) {
  const { data: clips = [] } = useQuery(
    orpc.documents.suggest.queryOptions({
      input: { query: trigger.query, kinds: ['clip'], limit: 8 },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const take = ({ target, title }: Suggestion) => {
    onClose();
    if (target.kind !== 'clip') return;
    rememberTargets([{ target, title, entityType: null, isMissing: false }]);
    const isIn = replaceTrigger(editor, trigger, () => $createCitationNode(target.id, `(${title})`));
    if (!isIn) showToast({ message: `The text moved on, so “${title}” was not cited.` });
    editor.focus();
  };
  return (
    <EditorMenu
      editor={editor}
      label="Cite a clip"
      rows={clips.map((clip) => ({
        key: clip.target.id,
        icon: <Icon name="clip" />,
        title: <MatchedTitle {...clip} query={trigger.query} />,
        name: clip.title,
        detail: formatDetail(clip.detail),
      }))}
      at={trigger.rect}
      footer={
        <>
          <span>↑ ↓ choose</span>
          <span>↵ cite</span>
          <span>Esc keep the text</span>
        </>
      }
      onPick={(index) => {
        const clip = clips[index];
        if (clip) take(clip);
      }}
      onClose={onClose}
    />
  );
}
