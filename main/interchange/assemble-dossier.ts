import { bullets, code, named, paragraph, paragraphs, strong, words } from '#main/interchange/blocks.ts';
import { blocksOfNote, checked, type FindPlace } from '#main/interchange/blocks-of-note.ts';
import { citeSource, sourceMark } from '#main/interchange/cite-source.ts';
import { claimBlocks, saidBlocks } from '#main/interchange/claim-blocks.ts';
import type {
  Dossier,
  DossierMaterial,
  DossierQuote,
  DossierRecords,
  PlaceOf,
  Section,
} from '#main/interchange/dossier.ts';
import { oneLine, writtenDate } from '#main/interchange/plain-words.ts';
import { timelineBlocks } from '#main/interchange/timeline-blocks.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import type { HighlightColor } from '#shared/highlights/types.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { DossierPart } from '#shared/interchange/types.ts';

/** Puts together what was gathered and read: the one document that every form is written from. */
export function assembleDossier(material: DossierMaterial, records: DossierRecords): Dossier {
  const { target, title, description, facts, vaultName, madeAt, parts } = material;
  const { sources } = records;
  const leftOut = [...material.leftOut, ...records.leftOut];
  const sections: Record<DossierPart, () => Section[]> = {
    questions: () => section('questions', 'Open questions', questionBlocks(material)),
    entities: () =>
      section('entities', target.kind === 'story' ? 'Who and what is in it' : 'Appears with', entityBlocks(material)),
    timeline: () => section('timeline', 'Timeline', timelineBlocks(material.timeline, placeOf(records))),
    claims: () => section('claims', 'Claims', claimBlocks(material.claims, placeOf(records))),
    quotes: () => [
      ...section('quotes', 'Quotes', records.quotes.flatMap(quoteBlocks)),
      ...section(
        'said',
        `What ${oneLine(title)} is reported to have said`,
        saidBlocks(material.said, placeOf(records)),
      ),
    ],
    notes: () => noteSections(records),
    bibliography: () => bibliography(records),
    copies: () => [],
  };
  const inOrder = Object.keys(sections) as DossierPart[];
  return {
    title: oneLine(title) || 'Untitled',
    subtitle: `Dossier of ${target.kind === 'story' ? 'a story' : 'an entity'}, made on ${writtenDate(madeAt)} from the vault ${oneLine(vaultName)}`,
    intro: [
      ...paragraphs(description),
      ...(facts.length > 0 ? [paragraph(named(facts.join(' · ')))] : []),
      ...(leftOut.length > 0 ? [paragraph(strong('Left out: '), words(leftOut.join(' ')))] : []),
    ],
    sections: inOrder.filter((part) => parts.includes(part)).flatMap((part) => sections[part]()),
    sources,
    hasCopies: parts.includes('copies') && sources.some(({ version }) => version > 0),
    leftOut,
  };
}

function placeOf({ sources }: DossierRecords): PlaceOf {
  const marks = new Map<DocumentId, Inline>(sources.map((source) => [source.clip, sourceMark(source)]));
  return (document) => marks.get(document);
}

function section(id: string, title: string, blocks: readonly Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ id, level: 2, title, blocks }];
}

function questionBlocks({ questions }: DossierMaterial): Block[] {
  return bullets(questions.map(({ text, isDone }) => checked([paragraph(named(text))], isDone)));
}

function entityBlocks({ entities }: DossierMaterial): Block[] {
  return bullets(
    entities.map(({ entity, part }) => {
      const names = entity.aliases.length > 0 ? `, also ${entity.aliases.join(', ')}` : '';
      return [
        paragraph(strong(entity.name), named(` (${entity.type}${names})`), words(': '), named(part)),
        ...paragraphs(entity.description),
      ];
    }),
  );
}

const colorWords: Readonly<Record<HighlightColor, string>> = {
  key: 'Key passage',
  fact: 'Fact',
  doubt: 'Doubt',
  question: 'Question',
};

/** The words, what the user said of them, and the proof: which version, the sentence, the hash of its text. */
function quoteBlocks({ source, exact, comment, color, note, version, sentence, textHash }: DossierQuote): Block[] {
  const whose = note === null ? colorWords[color ?? 'key'] : `Quoted in the note “${oneLine(note) || 'Untitled'}”`;
  const proof =
    textHash === null
      ? `Version ${version} of it cannot be read.`
      : sentence === null
        ? `Version ${version} of it does not have these words. SHA-256 of its text: `
        : `Version ${version}, clipped ${writtenDate(source.accessed)}. SHA-256 of its text: `;
  return [
    { type: 'quote', blocks: paragraphs(exact) },
    paragraph(sourceMark(source), words(' '), named(source.title), words(`. ${whose}.`)),
    ...paragraphs(comment),
    ...(sentence !== null && sentence.trim() !== exact.trim()
      ? [paragraph(words('In its sentence: '), named(sentence))]
      : []),
    paragraph(words(proof), ...(textHash === null ? [] : [code(textHash)])),
  ];
}

function noteSections({ notes, sources }: DossierRecords): Section[] {
  if (notes.length === 0) return [];
  const anchors = new Map<string, string>([
    ...sources.map(({ clip, number }) => [clip, `#source-${number}`] as const),
    ...notes.map(({ id }, at) => [id, `#note-${at + 1}`] as const),
  ]);
  const findPlace: FindPlace = ({ id }) => anchors.get(id);
  return [
    { id: 'notes', level: 2, title: 'Notes', blocks: [] },
    ...notes.map(
      ({ title, updatedAt, state }, at): Section => ({
        id: `note-${at + 1}`,
        level: 3,
        title: oneLine(title) || 'Untitled',
        blocks: [paragraph(words(`Last written ${writtenDate(updatedAt)}`)), ...blocksOfNote(state, findPlace)],
      }),
    ),
  ];
}

function bibliography({ sources }: DossierRecords): Section[] {
  if (sources.length === 0) return [];
  return [
    { id: 'bibliography', level: 2, title: 'Bibliography', blocks: [] },
    ...sources.map(
      (source): Section => ({
        id: `source-${source.number}`,
        level: 3,
        // The entry is its own heading.
        title: '',
        blocks: [
          paragraph(words(`[${source.number}] `), ...citeSource(source)),
          ...(source.comment.trim() === '' ? [] : paragraphs(source.comment)),
        ],
      }),
    ),
  ];
}
