import { countWords } from '#main/clips/extract/coverage.ts';
import { isNode, jsonLdNodes, typesOf } from '#main/clips/extract/metadata/json-ld.ts';
import type { PageDocument } from '#main/clips/extract/page-dom.ts';
import { challengeTitle, phrases } from '#main/clips/extract/wall/wall-phrases.ts';
import type { Wall } from '#shared/clips/types.ts';

/** An article of more words than this is there, whatever the page asks for besides. */
const wholeArticle = 300;
/** What stands on a page that is a wall and nothing else. */
const wallAlone = 350;
/** How many words the beginning that a paywall shows may have. */
const teaser = 220;
/** Looked through for phrases; a wall is what a page says first and last. */
const longestLook = 12_000;

/**
 * What seems to stand between the reader and a page's text, by what the page says of itself. `visible` is all that a
 * reader would see of it, `text` the article that was found in it.
 */
export function wallOf(document: PageDocument, visible: string, text: string): Wall | null {
  const words = countWords(text);
  if (words > wholeArticle) return null;
  const said = `${visible.slice(0, longestLook)} ${visible.slice(longestLook).slice(-longestLook)}`;
  const isBare = visible.length < 20_000 && countWords(visible) <= wallAlone;
  if (isBare && isChallenge(document, said)) return 'captcha';
  if (isBare && isConsent(said, words)) return 'consent';
  if (words > teaser) return null;
  const asksToPay = phrases.paywall.test(said);
  const asksToSignIn = phrases.signIn.test(said);
  if (isSoldArticle(document) || (asksToPay && hasPaywallMarkup(document))) return 'paywall';
  if (asksToPay && isCutOff(text, said)) return 'paywall';
  if (asksToSignIn && (isBare || isCutOff(text, said)) && hasSignIn(document)) return 'sign-in';
  return null;
}

function isChallenge(document: PageDocument, said: string): boolean {
  const says = challengeTitle.test(document.title.trim()) || phrases.captcha.test(said);
  return says && (countWords(said) < 150 || document.querySelector(challengeMarkup) !== null);
}

const challengeMarkup = [
  'script[src*="challenges.cloudflare.com"]',
  'script[src*="/cdn-cgi/challenge-platform/"]',
  'script[src*="captcha-delivery.com"]',
  'script[src*="recaptcha"]',
  'script[src*="hcaptcha.com"]',
  '#px-captcha',
  '#challenge-form',
  '.g-recaptcha',
  '.h-captcha',
  '.cf-turnstile',
].join(', ');

/** A consent dialog is a wall where nothing else is left to read. */
function isConsent(said: string, words: number): boolean {
  if (!phrases.consent.test(said) || !phrases.consentChoice.test(said)) return false;
  const other = said.split(/(?<=[.!?。！？])\s*/).filter((sentence) => !phrases.aboutConsent.test(sentence));
  const rest = other.join(' ');
  return countWords(rest) < 60 && (words < 60 || phrases.aboutConsent.test(said));
}

/** Whether the page's data says that the article is not free to read. */
function isSoldArticle(document: PageDocument): boolean {
  return jsonLdNodes(document).some(
    (node) =>
      /^(?:false|no)$/i.test(String(node.isAccessibleForFree ?? '').replace(/^.*\//, '')) &&
      (typesOf(node).some((type) => /Article|Posting|Report|WebPage$/.test(type)) || isNode(node.isPartOf)),
  );
}

const paywallMarkup =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="premium-wall" i], [class*="tp-modal"], [class*="piano-"], [class*="gateway-content" i], [class*="meteredContent"], [data-paywall]';

function hasPaywallMarkup(document: PageDocument): boolean {
  return document.querySelector(paywallMarkup) !== null;
}

/** Whether what was found ends before it is done, or the page is little besides what it asks for. */
function isCutOff(text: string, said: string): boolean {
  const end = text.trim().slice(-200);
  return (
    /(?:…|\.\.\.|\[\.\.\.\])$/.test(end) || phrases.paywall.test(end) || phrases.signIn.test(end) || said.length < 1500
  );
}

function hasSignIn(document: PageDocument): boolean {
  return (
    document.querySelector(
      'input[type="password"], form[action*="login" i], form[action*="signin" i], a[href*="login" i], a[href*="signin" i], a[href*="sign-in" i], a[href*="/auth" i]',
    ) !== null
  );
}
