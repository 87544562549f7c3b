import { withUserChoices } from '#main/clips/clip-walk.ts';
import type { ClipRecord } from '#shared/clips/types.ts';

/** A clip with what the user said of another one that turned out to be the same page. */
export function withJoined(clip: ClipRecord, other: ClipRecord): ClipRecord {
  const passages = [...(clip.passages ?? []), ...(other.passages ?? [])];
  const addresses = [...clip.otherAddresses, other.address, ...other.otherAddresses].filter((one) => one !== null);
  return {
    ...clip,
    otherAddresses: [...new Set(addresses)].filter((one) => one !== clip.address),
    stories: [...new Set([...clip.stories, ...other.stories])],
    tags: [...new Set([...clip.tags, ...other.tags])],
    comment: [...new Set([clip.comment, other.comment])].filter((words) => words !== '').join('\n\n'),
    metadata: withUserChoices(clip.metadata, other.metadata),
    deliveries: [...clip.deliveries, ...other.deliveries].slice(-50),
    ...(passages.length > 0 ? { passages } : {}),
  };
}
