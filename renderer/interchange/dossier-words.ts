import type { DossierForm, DossierPart } from '#shared/interchange/types.ts';

export const formWords: Readonly<Record<DossierForm, { readonly label: string; readonly detail: string }>> = {
  html: { label: 'Web page', detail: 'One file with its pictures; opens in any browser, without a network' },
  pdf: { label: 'PDF', detail: 'To print or to send' },
  docx: { label: 'Word document', detail: 'To go on writing' },
  markdown: { label: 'Markdown', detail: 'One text, without pictures' },
  folder: { label: 'Folder', detail: 'All of it, with the captured pages and a list of hashes to check them by' },
};

export const partLabels: Readonly<Record<DossierPart, string>> = {
  questions: 'Open questions',
  entities: 'Entities and their part',
  timeline: 'Timeline',
  claims: 'Claims and their sources',
  quotes: 'Quotes with their proof',
  notes: 'Notes',
  bibliography: 'Bibliography',
  copies: 'Archived copies and hashes',
};
