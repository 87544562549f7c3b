import { assetsContract } from '#shared/assets/contract.ts';
import { backlinksContract } from '#shared/backlinks/contract.ts';
import { clipperContract } from '#shared/clipper/contract.ts';
import { clipsContract } from '#shared/clips/contract.ts';
import { documentsContract } from '#shared/documents/contract.ts';
import { entitiesContract } from '#shared/entities/contract.ts';
import { graphContract } from '#shared/graph/contract.ts';
import { highlightsContract } from '#shared/highlights/contract.ts';
import { interchangeContract } from '#shared/interchange/contract.ts';
import { notesContract } from '#shared/notes/contract.ts';
import { quotesContract } from '#shared/quotes/contract.ts';
import { searchContract } from '#shared/search/contract.ts';
import { settingsContract } from '#shared/settings/contract.ts';
import { storiesContract } from '#shared/stories/contract.ts';
import { timelineContract } from '#shared/timeline/contract.ts';
import { vaultContract } from '#shared/vault/contract.ts';

/** Every call between renderer and main, declared once. */
export const contract = {
  vault: vaultContract,
  documents: documentsContract,
  clips: clipsContract,
  clipper: clipperContract,
  highlights: highlightsContract,
  notes: notesContract,
  assets: assetsContract,
  quotes: quotesContract,
  entities: entitiesContract,
  backlinks: backlinksContract,
  search: searchContract,
  stories: storiesContract,
  timeline: timelineContract,
  graph: graphContract,
  interchange: interchangeContract,
  settings: settingsContract,
};
