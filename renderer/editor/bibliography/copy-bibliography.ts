import { showToast } from '#renderer/ui/toast.ts';
import { bibliographyOf } from '#shared/citations/bibliography.ts';
import { bibtexOf, cslJsonOf, risOf } from '#shared/citations/export-sources.ts';
import { htmlOfRuns, markdownOfRuns, textOfRuns } from '#shared/citations/runs.ts';
import type { CitationStyle, Source } from '#shared/citations/types.ts';

export type BibliographyForm = 'rich' | 'markdown' | 'bibtex' | 'ris' | 'csl-json';

/** Puts the list of sources on the clipboard. */
export async function copyBibliography(
  form: BibliographyForm,
  sources: readonly Source[],
  style: CitationStyle,
): Promise<void> {
  try {
    await write(form, sources, style);
    showToast({ icon: 'check', message: 'The sources are on the clipboard' });
  } catch {
    // The system or the browser may keep the clipboard to itself.
    showToast({ icon: 'warning', message: 'The clipboard could not be written. Select the list and copy it instead.' });
  }
}

async function write(form: BibliographyForm, sources: readonly Source[], style: CitationStyle): Promise<void> {
  const { entries } = bibliographyOf(sources, style);
  const marked = (mark: string) => (mark === '' ? '' : `${mark} `);
  switch (form) {
    case 'rich': {
      const html = entries.map(({ mark, runs }) => `<p>${marked(mark)}${htmlOfRuns(runs)}</p>`).join('\n');
      const text = entries.map(({ mark, runs }) => marked(mark) + textOfRuns(runs)).join('\n');
      const blob = (type: string, content: string) => new Blob([content], { type });
      const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) };
      return navigator.clipboard.write([new ClipboardItem(item)]);
    }
    case 'markdown': {
      const lines = entries.map(
        ({ mark, runs }) =>
          `${/^\d+\.$/.test(mark) ? mark : mark === '' ? '-' : `- ${mark.replace(/[[\]]/g, '\\$&')}`} ${markdownOfRuns(runs)}`,
      );
      return navigator.clipboard.writeText(`${lines.join('\n')}\n`);
    }
    case 'bibtex':
      return navigator.clipboard.writeText(bibtexOf(sources));
    case 'ris':
      return navigator.clipboard.writeText(risOf(sources));
    case 'csl-json':
      return navigator.clipboard.writeText(cslJsonOf(sources));
    default:
      return form satisfies never;
  }
}
