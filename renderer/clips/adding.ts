import { create } from 'zustand';
import { client } from '#renderer/rpc/client.ts';
import { type Explanation, explainFailure } from '#renderer/ui/explain-failure.ts';
import type { Clip } from '#shared/clips/types.ts';

/** Something to clip, by the name under which a refusal is told. */
export interface Addition {
  readonly name: string;
  readonly source: Parameters<typeof client.clips.add>[0]['source'];
}

export interface Refusal {
  readonly name: string;
  readonly explanation: Explanation;
}

export type AddedClip = Clip & { readonly clippedBefore: string | null };

interface AddingState {
  /** How many are still to be handed over; they are read in main's queue afterwards. */
  readonly left: number;
  /** What could not even be recorded, until the user has seen it. */
  readonly refused: readonly Refusal[];
}

export const useAdding = create<AddingState>()(() => ({ left: 0, refused: [] }));

let stopped = new AbortController();

/** Hands everything over, one after the other, and goes on past what is refused. */
export async function addAll(
  additions: readonly Addition[],
  refusedBefore: readonly Refusal[] = [],
): Promise<{ clips: readonly AddedClip[]; refused: readonly Refusal[] }> {
  const { signal } = stopped;
  const clips: AddedClip[] = [];
  const refused = [...refusedBefore];
  changeLeft(additions.length);
  let left = additions.length;
  for (const { name, source } of additions) {
    if (signal.aborted) break;
    try {
      clips.push(await client.clips.add({ source }));
    } catch (error) {
      refused.push({ name, explanation: explainFailure(error) });
    }
    left -= 1;
    changeLeft(-1);
  }
  changeLeft(-left);
  return { clips, refused };
}

/** Hands nothing more over; what is in main's queue is not touched. */
export function stopAdding(): void {
  stopped.abort();
  stopped = new AbortController();
}

/** Keeps refusals on screen until the user has seen them. */
export function keepRefused(refused: readonly Refusal[]): void {
  useAdding.setState((state) => ({ refused: [...state.refused, ...refused] }));
}

export function forgetRefused(): void {
  useAdding.setState({ refused: [] });
}

function changeLeft(by: number): void {
  useAdding.setState(({ left }) => ({ left: left + by }));
}
