import { createHash } from 'node:crypto';
import { noteFromMarkdown } from '#main/notes/note-from-markdown.ts';
import { type SampleClip, sampleClips, sampleNotes, sampleStoryName } from '#main/sample/sample-story.ts';
import type { VaultSession } from '#main/vault-session.ts';
import { capturedPageSchema } from '#shared/clips/captured-page.ts';
import type { StoryId } from '#shared/ids.ts';

/**
 * Adds a story to click through: three clips and two notes on the same events. They go the way every clip and note goes,
 * and are removed like any other.
 */
export async function addSampleStory(session: VaultSession): Promise<StoryId> {
  const { clips, notes, stories } = session;
  const story = await stories.create(sampleStoryName);
  for (const clip of sampleClips) {
    const { address } = clip;
    const key = createHash('sha256').update(address).digest('hex').slice(0, 32);
    const capturedAt = new Date().toISOString();
    await clips.addPage(capturedPageSchema.parse({ key, capturedAt, address, what: 'article', html: pageOf(clip) }), [
      story.id,
    ]);
  }
  await session.settled();
  for (const { title, tags, markdown } of sampleNotes) {
    const { state } = await noteFromMarkdown(markdown, session);
    await notes.create({ title, tags, state, stories: [story.id] });
    // The next note may link to this one by its title.
    await session.documents.settled();
  }
  return story.id;
}

function pageOf({ title, outlet, author, published, paragraphs }: SampleClip): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">
<meta name="author" content="${author}"><meta property="article:published_time" content="${published}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;
}
