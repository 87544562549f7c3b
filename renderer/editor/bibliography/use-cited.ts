import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { useEffect, useEffectEvent, useState } from 'react';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { orpc } from '#renderer/rpc/client.ts';
import { citedClips } from '#shared/citations/cited-clips.ts';
import type { Source } from '#shared/citations/types.ts';
import type { ClipId } from '#shared/ids.ts';

const pauseMs = 300;

/** The clips that the note cites, read again after a pause in the writing; the same list while they are the same. */
function useCitedClips(editor: LexicalEditor): readonly ClipId[] {
  const [clips, setClips] = useState<readonly ClipId[]>([]);
  const read = useEffectEvent(() => {
    const found = citedClips(storedStateOf(editor.getEditorState()));
    setClips((before) => (before.join() === found.join() ? before : found));
  });
  useEffect(() => {
    read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return clips;
}

/** The sources of the note in the order in which it cites them. */
export function useSources(editor: LexicalEditor): { readonly sources: readonly Source[]; readonly isKnown: boolean } {
  const clips = useCitedClips(editor);
  const { data: sources = [], isPlaceholderData } = useQuery({
    ...orpc.notes.sources.queryOptions({ input: { clips: [...clips] } }),
    enabled: clips.length > 0,
    placeholderData: keepPreviousData,
  });
  return { sources: clips.length === 0 ? [] : sources, isKnown: clips.length === 0 || !isPlaceholderData };
}
