import { bullets, emphasis, named, paragraph, strong, words } from '#main/interchange/blocks.ts';
import type { PlaceOf } from '#main/interchange/dossier.ts';
import { counted, oneLine, writtenDate } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import { predicateWords, quoteKindLabels, statusLabels } from '#shared/entities/statement-words.ts';
import type { ClaimGroup, ClaimReport, QuoteReport, Source, StatementPlace } from '#shared/entities/statements.ts';

/** Each matter with where it stands, and under it who says so, the newest first. */
export function claimBlocks(claims: readonly ClaimGroup[], placeOf: PlaceOf): Block[] {
  return bullets(
    claims.map((claim) => [...headOf(claim), ...bullets(claim.reports.map((each) => reportOf(each, placeOf)))]),
  );
}

function headOf({ subject, predicate, object, status, originCount, differs, layer, reports }: ClaimGroup): Block[] {
  const amounts = [...new Set(reports.flatMap(({ amount }) => (amount ? [amountOf(amount)] : [])))].join(' or ');
  const matter = [subject.name, predicateWords[predicate], object?.name ?? '', amounts].filter(Boolean).join(' ');
  const state = [
    statusLabels[status],
    originCount === 1 ? 'one origin' : counted(originCount, 'origin'),
    ...(differs ? ['the reports differ'] : []),
    ...(layer === 'confirmed' ? ['confirmed by you'] : []),
  ].join(', ');
  return [paragraph(strong(matter), words(`. ${state}.`))];
}

function reportOf(report: ClaimReport, placeOf: PlaceOf): Block[] {
  const details = [
    statusLabels[report.status],
    ...(report.amount ? [amountOf(report.amount)] : []),
    ...(report.date ? [writtenDate(report.date)] : []),
  ].join(', ');
  return [
    paragraph(
      ...placeWords(report, placeOf),
      words(' says'),
      named(viaWords(report.via)),
      words(`: ${details}. `),
      emphasis(report.sentence),
    ),
  ];
}

/** Words that an outlet gives to somebody. */
export function saidBlocks(said: readonly QuoteReport[], placeOf: PlaceOf): Block[] {
  return said.flatMap((report) => [
    { type: 'quote' as const, blocks: [paragraph(named(report.isDirect ? `“${report.quote}”` : report.quote))] },
    paragraph(
      words(`${quoteKindLabels[report.quoteKind]}, as `),
      ...placeWords(report, placeOf),
      words(' tells it'),
      named(viaWords(report.via)),
      words(', '),
      words(`${writtenDate(report.at)}.`),
    ),
  ]);
}

/** "Orbit Daily [3]". */
function placeWords(place: StatementPlace, placeOf: PlaceOf): Inline[] {
  const mark = placeOf(place.documentId);
  const name = place.outlet ?? (place.kind === 'note' ? `Your note “${oneLine(place.title)}”` : place.title);
  return [named(name || 'An unnamed outlet'), ...(mark ? [words(' '), mark] : [])];
}

function viaWords(via: readonly Source[]): string {
  return via.map(({ name }) => `, citing ${name}`).join('');
}

/** "USD 120000000" as "USD 120,000,000". */
function amountOf(amount: string): string {
  return amount.replace(/\d{4,}(?!\d*\.\d*\d{4})/g, (digits) => Number(digits).toLocaleString('en'));
}
