import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $isElementNode, HISTORY_MERGE_TAG, type LexicalNode, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { useEffect } from 'react';
import { $isBibliographyNode } from '#renderer/editor/bibliography/BibliographyNode.tsx';
import { useSources } from '#renderer/editor/bibliography/use-cited.ts';
import { $isReferenceNode, type ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { useSettings } from '#renderer/settings/queries.ts';
import { bibliographyOf } from '#shared/citations/bibliography.ts';

/** Keeps the words of every citation as the style of the note has them: numbered, or by author and date. */
export function CitationLabels() {
  const [editor] = useLexicalComposerContext();
  const { settings } = useSettings();
  const { sources, isKnown } = useSources(editor);
  const { citationStyle } = settings;
  useEffect(() => {
    if (!isKnown) return undefined;
    const set = () => {
      const style = editor.read(() => $getRoot().getChildren().find($isBibliographyNode)?.getStyle()) ?? citationStyle;
      const { inText } = bibliographyOf(sources, style);
      const labelOf = (node: ReferenceNode) => {
        const target = node.getTarget();
        return target?.kind === 'clip' ? inText.get(target.id) : undefined;
      };
      const isStale = (node: ReferenceNode) => {
        const label = labelOf(node);
        return label !== undefined && label !== node.getTextContent();
      };
      if (!editor.read(() => $citations($getRoot()).some(isStale))) return;
      const isActive = editor.getRootElement()?.contains(document.activeElement);
      editor.update(
        () => {
          for (const node of $citations($getRoot()).filter(isStale)) node.setTextContent(labelOf(node) ?? '');
        },
        { tag: isActive ? [HISTORY_MERGE_TAG] : [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
      );
    };
    set();
    // A new citation, or another style, comes with an update; what is written otherwise is passed over quickly.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(set, pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, sources, isKnown, citationStyle]);
  return null;
}

const pauseMs = 300;

function $citations(node: LexicalNode): ReferenceNode[] {
  if ($isReferenceNode(node)) return node.isCitation() ? [node] : [];
  return $isElementNode(node) ? node.getChildren().flatMap($citations) : [];
}
