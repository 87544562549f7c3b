import type { IndexDatabase } from '#main/index/index-database.ts';
import type { NoteId } from '#shared/ids.ts';
import type { TemplateKind, TemplateRow } from '#shared/notes/types.ts';

interface StoredTemplate {
  readonly id: NoteId;
  readonly title: string;
  readonly template: TemplateKind | 'any';
}

/** All templates by name. */
export function templatesOf(index: IndexDatabase): TemplateRow[] {
  const rows = index.all<StoredTemplate>(
    'SELECT id, title, template FROM documents WHERE template IS NOT NULL ORDER BY title COLLATE NOCASE, id',
  );
  return rows.map(({ id, title, template }) => ({ id, title, templateFor: template === 'any' ? null : template }));
}

/** The days nearest to one that have a daily note. */
export function daysAround(index: IndexDatabase, day: string): { previous: string | null; next: string | null } {
  const nearest = (sql: string) => index.get<{ day: string | null }>(sql, day)?.day ?? null;
  return {
    previous: nearest('SELECT max(day) AS day FROM documents WHERE day < ?'),
    next: nearest('SELECT min(day) AS day FROM documents WHERE day > ?'),
  };
}
