import PostalMime, { type Address } from 'postal-mime';
import type { Page } from '#main/clips/extract/extract-page.ts';
import { extractPageOrWords } from '#main/clips/extract/extract-page-or-words.ts';
import { isoDate } from '#main/clips/extract/metadata/dates.ts';
import { extractPlainText } from '#main/clips/extract/plain-text-to-blocks.ts';
import type { Extraction } from '#main/clips/extraction.ts';
import type { Candidate } from '#shared/clips/types.ts';

/** Reads a stored mail: its subject, sender and date, and its HTML or else its text. @throws EMPTY_INPUT, NO_ARTICLE, TOO_COMPLEX */
export async function extractMail(bytes: Uint8Array, page: Omit<Page, 'html' | 'parts'>): Promise<Extraction> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  const extraction = mail.html
    ? extractPageOrWords({ ...page, html: mail.html, parts: inlinePictures(mail.attachments) })
    : extractPlainText(mail.text ?? '');
  const sender = senderOf(mail.from);
  const sent = mail.date ? (isoDate(mail.date) ?? isoDate(new Date(mail.date).toString())) : undefined;
  const first = (value: string | undefined): Candidate[] => (value ? [{ value, origin: 'meta' }] : []);
  const { metadata } = extraction;
  return {
    ...extraction,
    metadata: {
      ...metadata,
      title: [...first(mail.subject?.trim()), ...metadata.title],
      authors: [...(sender ? [{ value: [sender], origin: 'meta' as const }] : []), ...metadata.authors],
      published: [...first(sent), ...metadata.published],
    },
  };
}

interface MailPart {
  readonly contentId?: string | undefined;
  readonly content: ArrayBuffer | Uint8Array | string;
}

function inlinePictures(attachments: readonly MailPart[]): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>();
  for (const { contentId, content } of attachments) {
    if (contentId && typeof content !== 'string')
      pictures.set(`cid:${contentId.replace(/^<|>$/g, '')}`, new Uint8Array(content));
  }
  return pictures;
}

function senderOf(from: Address | undefined): string | undefined {
  return from?.name || from?.address || undefined;
}
