import type { StoryPage, StoryRecord } from '#shared/stories/types.ts';

/** A story's page as far as its record tells, for when the index could not be told of it yet. */
export function pageOfRecord({ id, name, description, isArchived, questions }: StoryRecord): StoryPage {
  return {
    ...{ id, name, description, isArchived, questions },
    ...{ isQuiet: false, lastActive: null, clipCount: 0, noteCount: 0, outletCount: 0, highlightCount: 0 },
    ...{ documents: [], reports: [], notes: [], entities: [], entityCount: 0, claims: [], related: [], merged: [] },
    sinceLooked: { at: null, documents: [], claims: [], numbers: [] },
  };
}
