import type { PageLook } from '#renderer/extension/messages.ts';
import { countArticleWords, countWords } from '#renderer/extension/page/count-words.ts';
import { pageFacts } from '#renderer/extension/page/page-facts.ts';
import { passageOf, selectedRange } from '#renderer/extension/page/passages.ts';

export type PageAnswer =
  | { readonly can: 'read'; readonly page: Omit<PageLook, 'marks'> }
  | { readonly can: 'link'; readonly address: string; readonly title: string };

/** What the popup shows of a page before anything is taken. */
export function lookAtPage(page: Document): PageAnswer {
  const address = page.location.href;
  if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)$/.test(page.contentType) || !page.body)
    return { can: 'link', address, title: page.title };
  const range = selectedRange(page);
  const selection = range && passageOf(range);
  return {
    can: 'read',
    page: {
      address,
      ...pageFacts(page),
      words: countArticleWords(page),
      selection: selection ? { ...selection, words: countWords(selection.exact) } : null,
    },
  };
}
