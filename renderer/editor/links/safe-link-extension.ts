import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import { configExtension, defineExtension } from 'lexical';
import { isSafeUrl } from '#renderer/editor/links/safe-url.ts';

/** Web and mail links. However one got in (typed, pasted, loaded), an address of another kind leaves only its text. */
export const SafeLinkExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/safe-link',
  dependencies: [configExtension(LinkExtension, { validateUrl: isSafeUrl })],
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (link) => {
      if (!$isLinkNode(link) || isSafeUrl(link.getURL())) return;
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    }),
});
