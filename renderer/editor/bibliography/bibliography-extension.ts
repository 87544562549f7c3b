import { $getNodeByKey, $getRoot, COMMAND_PRIORITY_EDITOR, defineExtension, mergeRegister } from 'lexical';
import {
  $createBibliographyNode,
  $isBibliographyNode,
  BibliographyNode,
} from '#renderer/editor/bibliography/BibliographyNode.tsx';
import {
  INSERT_BIBLIOGRAPHY_COMMAND,
  SET_CITATION_STYLE_COMMAND,
} from '#renderer/editor/bibliography/bibliography-commands.ts';

/** The list of sources of a note. */
export const BibliographyExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/bibliography',
  nodes: () => [BibliographyNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        INSERT_BIBLIOGRAPHY_COMMAND,
        () => {
          const present = $getRoot().getChildren().find($isBibliographyNode);
          const node = present ?? $createBibliographyNode();
          if (!present) $getRoot().append(node);
          const key = node.getKey();
          requestAnimationFrame(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        SET_CITATION_STYLE_COMMAND,
        ({ key, style }) => {
          const node = $getNodeByKey(key);
          if ($isBibliographyNode(node)) node.setStyle(style);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
