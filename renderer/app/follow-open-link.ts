import { openTarget } from '#renderer/app/navigation.ts';
import { client } from '#renderer/rpc/client.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { ClipId, EntityId, NoteId, StoryId } from '#shared/ids.ts';

/**
 * Opens what a `backstory://open/<id>` link names. The desktop app puts the id in the page's address; it is taken out again,
 * so that a reload does not follow the link twice.
 */
export function followOpenLinks(): void {
  const follow = () => {
    const id = /^#open=(\w{26})$/.exec(location.hash)?.[1];
    if (id === undefined) return;
    history.replaceState(history.state, '', location.pathname);
    openById(id).catch(() => showToast({ message: 'The link could not be followed.' }));
  };
  window.addEventListener('hashchange', follow);
  follow();
}

/** A link does not say what kind of thing it names, so each kind is asked for. */
async function openById(id: string): Promise<void> {
  const targets = [
    // Main checks the form of every id; which kind it is comes out of the answer.
    { kind: 'note' as const, id: id as NoteId },
    { kind: 'clip' as const, id: id as ClipId },
    { kind: 'entity' as const, id: id as EntityId },
    { kind: 'story' as const, id: id as StoryId },
  ];
  const found = (await client.documents.resolve({ targets })).find(({ isMissing }) => !isMissing);
  if (found) openTarget(found.target);
  else showToast({ message: 'What the link names is not in this vault.' });
}
