/** A piece of a citation as it is set. */
export interface Run {
  readonly text: string;
  readonly isItalic?: boolean;
  /** Where it leads, for an address. */
  readonly href?: string;
}

export function plain(text: string): Run {
  return { text };
}

export function italic(text: string): Run {
  return { text, isItalic: true };
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

export function markdownOfRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, isItalic, href }) => {
      if (href) return `<${href}>`;
      const safe = text.replace(/([\\`*_[\]<>])/g, '\\$1');
      return isItalic ? `*${safe}*` : safe;
    })
    .join('');
}

export function htmlOfRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, isItalic, href }) => {
      const safe = escapeHtml(text);
      if (href) return `<a href="${escapeHtml(href)}">${safe}</a>`;
      return isItalic ? `<i>${safe}</i>` : safe;
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
