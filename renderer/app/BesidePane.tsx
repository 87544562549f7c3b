import { useEffect } from 'react';
import { type BesidePlace, closeBeside, goBeside, isShownBy, useBeside } from '#renderer/app/beside.ts';
import { useCommand } from '#renderer/app/commands.ts';
import { useKeyboard } from '#renderer/app/keys.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { PaneContext } from '#renderer/app/pane-context.ts';
import { Reader } from '#renderer/clips/Reader.tsx';
import { EntityView } from '#renderer/entities/EntityView.tsx';
import { NoteView } from '#renderer/notes/NoteView.tsx';
import { StoryView } from '#renderer/stories/StoryView.tsx';
import { keyOfTarget } from '#shared/targets.ts';

const pane = { name: 'beside', openTarget: goBeside } as const;

/** What is open beside the page, if anything is. It gives way when the page comes to show the same. */
export function BesidePane() {
  const place = useBeside((state) => state.place);
  const main = useNavigation((state) => state.place);
  const isTwice = place !== undefined && isShownBy(main, place.target);
  useEffect(() => {
    if (isTwice) closeBeside();
  }, [isTwice]);
  if (!place || isTwice) return null;
  return (
    <PaneContext value={pane}>
      <CloseCommand />
      <Beside key={keyOfTarget(place.target)} place={place} />
    </PaneContext>
  );
}

function Beside({ place: { target, span } }: { readonly place: BesidePlace }) {
  switch (target.kind) {
    case 'note':
      return <NoteView noteId={target.id} span={span} part={target} />;
    case 'clip':
      return <Reader clipId={target.id} span={span} />;
    case 'entity':
      return <EntityView entityId={target.id} />;
    case 'story':
      return <StoryView storyId={target.id} />;
    default:
      return target satisfies never;
  }
}

function CloseCommand() {
  // In a browser the key closes the tab.
  const isDesktop = useKeyboard(({ host }) => host === 'electron');
  useCommand({
    id: 'beside.close',
    title: 'Close the page beside',
    keys: isDesktop ? 'Mod+W' : undefined,
    icon: 'close',
    run: closeBeside,
  });
  return null;
}
