import { openTarget } from '#renderer/app/navigation.ts';
import { showReaderTab } from '#renderer/clips/reader-tab.ts';
import { showSpan } from '#renderer/clips/show-span.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { DocumentStatements, QuoteKind } from '#shared/entities/statements.ts';
import type { Span } from '#shared/spans.ts';

type Quote = DocumentStatements['quotes'][number];

/** Says who said the words of a span, as the article has it, and lights all of what they said. */
export function tellWhoSaid(quotes: readonly Quote[], span: Span): void {
  const found = quoteOver(quotes, span);
  if (!found) {
    showToast({
      icon: 'quote',
      message: 'The article does not say whose words these are',
      action: { label: 'Who said what', run: () => showReaderTab('entities') },
    });
    return;
  }
  showSpan({ start: found.start, end: found.end });
  const { entityId, name } = found.speaker ?? {};
  const action = entityId
    ? { label: `Open ${name}`, run: () => openTarget({ kind: 'entity', id: entityId }) }
    : undefined;
  showToast({ icon: 'quote', message: whoSaid(found), action });
}

/** The one that most of the words are of; of a sentence with somebody's words in it, those. */
export function quoteOver(quotes: readonly Quote[], { start, end }: Span): Quote | undefined {
  const shared = (quote: Span) => Math.min(quote.end, end) - Math.max(quote.start, start);
  const touching = quotes.filter((quote) => shared(quote) > 0);
  if (touching.length > 0) return touching.toSorted((a, b) => shared(b) - shared(a))[0];
  return quotes.find(({ sentence }) => shared(sentence) > 0);
}

const verbs: Readonly<Record<QuoteKind, string>> = {
  said: 'said this',
  wrote: 'wrote this',
  reports: 'reports this',
  denies: 'denies this',
  unnamed: 'said this, without a name',
  unclear: 'may have said this',
};

export function whoSaid({ speaker, kind, via }: Pick<Quote, 'speaker' | 'kind' | 'via'>): string {
  const name = speaker === null ? 'Somebody' : kind === 'unnamed' ? `“${speaker.name}”` : speaker.name;
  const told = via.length > 0 ? `, as told to ${via.map((source) => source.name).join(', from ')}` : '';
  return `${name} ${verbs[kind]}${told}`;
}
