import {
  $getNearestNodeFromDOMNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { $isImageNode, ImageNode } from '#renderer/editor/image/ImageNode.ts';
import { type LoadPicture, PictureLoader } from '#renderer/editor/image/picture-loader.ts';

interface ImageConfig {
  readonly loadPicture: LoadPicture;
}

/** Pictures of the vault in a note: loaded when they come near the screen. A click on one puts the caret in its caption. */
export const ImageExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/image',
  nodes: () => [ImageNode],
  config: { loadPicture: async () => undefined } as ImageConfig,
  register: (editor, config) => {
    const loader = new PictureLoader(config.loadPicture);
    return mergeRegister(
      editor.registerMutationListener(
        ImageNode,
        (mutations) => {
          for (const [key, mutation] of mutations) {
            const dom = mutation === 'destroyed' ? null : editor.getElementByKey(key);
            if (dom) loader.show(key, dom);
            else loader.forget(key);
          }
        },
        { skipInitialization: false },
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          if (!(event.target instanceof HTMLImageElement)) return false;
          const node = $getNearestNodeFromDOMNode(event.target);
          if (!$isImageNode(node)) return false;
          node.selectEnd();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      () => loader.stop(),
    );
  },
});
