import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { tagsQuery } from '#renderer/documents/queries.ts';
import { RemoveTagDialog } from '#renderer/tags/RemoveTagDialog.tsx';
import { RenameTagDialog } from '#renderer/tags/RenameTagDialog.tsx';
import { keyOfTag } from '#renderer/tags/tag-tree.ts';
import { Menu, type MenuRow } from '#renderer/ui/Menu.tsx';

export interface AskedOfTag {
  readonly what: 'rename' | 'remove';
  readonly tag: string;
}

/** What can be done to the tag whose list is shown. */
export function TagMenu({ tag }: { readonly tag: string }) {
  const [asked, setAsked] = useState<AskedOfTag>();
  return (
    <>
      <Menu label="Rename or remove this tag" rows={tagMenuRows(tag, (what) => setAsked({ what, tag })).slice(1)} />
      <TagDialogs asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

export function tagMenuRows(tag: string, ask: (what: AskedOfTag['what']) => void): MenuRow[] {
  return [
    { label: 'Show as a table', icon: 'table', onSelect: () => go({ view: 'table', tag }) },
    { label: 'Rename or merge…', icon: 'compose', keys: 'F2', onSelect: () => ask('rename') },
    { label: 'Remove everywhere…', icon: 'trash', keys: 'Del', onSelect: () => ask('remove') },
  ];
}

interface TagDialogsProps {
  readonly asked: AskedOfTag | undefined;
  readonly onClose: () => void;
}

/** What asks before a tag is changed. */
export function TagDialogs({ asked, onClose }: TagDialogsProps) {
  const { data: tags = [] } = useQuery(tagsQuery);
  if (!asked) return null;
  const { what, tag } = asked;
  const count = tags.find((one) => keyOfTag(one.tag) === keyOfTag(tag))?.within ?? 0;
  return what === 'rename' ? (
    <RenameTagDialog key={tag} tag={tag} tags={tags} onClose={onClose} />
  ) : (
    <RemoveTagDialog tag={tag} count={count} onClose={onClose} />
  );
}
