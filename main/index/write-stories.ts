import { fold } from '#main/index/fold.ts';
import type { IndexDatabase } from '#main/index/index-database.ts';
import type { IndexedStory } from '#main/index/types.ts';
import { removeTitles, writeTitles } from '#main/index/write-titles.ts';
import type { StoryId } from '#shared/ids.ts';

export function putStories(index: IndexDatabase, records: readonly IndexedStory[]): void {
  index.transaction(() => {
    for (const { id, name, description, isArchived, mergedInto, entities } of records) {
      index.run(
        'INSERT OR REPLACE INTO stories (id, name, name_key, description, is_archived, merged_into) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, name, fold(name), description, Number(isArchived), mergedInto],
      );
      index.run('DELETE FROM story_members WHERE story = ?', id);
      for (const entity of new Set(entities))
        index.run('INSERT INTO story_members (story, entity) VALUES (?, ?)', id, entity);
      if (mergedInto !== null) removeTitles(index, `story:${id}`);
      else writeTitles(index, { target: `story:${id}`, kind: 'story', title: name, aliases: [], at: 0 });
    }
  });
}

export function removeStory(index: IndexDatabase, id: StoryId): void {
  index.transaction(() => {
    index.run('DELETE FROM stories WHERE id = ?', id);
    index.run('DELETE FROM story_members WHERE story = ?', id);
    removeTitles(index, `story:${id}`);
  });
}
