import { decodeText } from '#main/clips/decode-text.ts';
import { extractMail } from '#main/clips/extract/extract-mail.ts';
import { extractMhtml } from '#main/clips/extract/extract-mhtml.ts';
import { extractPageOrWords } from '#main/clips/extract/extract-page-or-words.ts';
import { extractPdf } from '#main/clips/extract/extract-pdf.ts';
import { extractMarkdown } from '#main/clips/extract/markdown-to-blocks.ts';
import { extractPlainText } from '#main/clips/extract/plain-text-to-blocks.ts';
import type { Capture, Extraction } from '#main/clips/extraction.ts';

/** Reads any kind of capture. @throws EMPTY_INPUT, NOT_TEXT, NO_ARTICLE, TOO_COMPLEX */
export async function extractCapture(capture: Capture): Promise<Extraction> {
  const { bytes, mediaType, charset, fileName, address, scope, pictures, siteRules } = capture;
  const name = fileName ?? address ?? '';
  switch (mediaType) {
    case 'text/html':
      return extractPageOrWords({
        html: decodeText(bytes, { charset }),
        url: address,
        name,
        scope,
        pictures,
        siteRules,
      });
    case 'text/plain':
      return extractPlainText(decodeText(bytes, { charset }));
    case 'text/markdown':
      return extractMarkdown(decodeText(bytes, { charset }), name);
    case 'multipart/related':
      return extractMhtml(bytes, { url: address, name, scope, pictures, siteRules });
    case 'message/rfc822':
      return extractMail(bytes, { name, scope, pictures });
    case 'application/pdf':
      return extractPdf(bytes, name);
    default:
      return mediaType satisfies never;
  }
}
