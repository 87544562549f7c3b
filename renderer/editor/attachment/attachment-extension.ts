import { $getNearestNodeFromDOMNode, CLICK_COMMAND, COMMAND_PRIORITY_HIGH, defineExtension } from 'lexical';
import { $isAttachmentNode, AttachmentNode } from '#renderer/editor/attachment/AttachmentNode.ts';

export interface KeptFile {
  readonly asset: string;
  readonly name: string;
}

interface AttachmentConfig {
  /** Asks where to save a copy. Nothing ever opens a file. */
  readonly saveFile: (file: KeptFile) => void;
}

/** Files kept with a note. */
export const AttachmentExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/attachment',
  nodes: () => [AttachmentNode],
  config: { saveFile: () => {} } as AttachmentConfig,
  register: (editor, config) =>
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-save]')) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        if (!$isAttachmentNode(node)) return false;
        config.saveFile(node.getFile());
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
