import { expect, test } from 'vitest';
import { extractPage } from '#main/clips/extract/extract-page.ts';
import type { Wall } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

const story = (sentences: number) =>
  'The council counted the boats in the harbor again and found two more than it had in the spring. '.repeat(sentences);
const sold = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
const article = (inner: string, head = '') =>
  `<html><head><title>Boats | Ledger</title>${head}</head><body><main><article><h1>Boats are counted again</h1>${inner}</article></main></body></html>`;
const page = (inner: string, title = '') => `<html><head><title>${title}</title></head><body>${inner}</body></html>`;

/** The wall a page is said to be, whether it has a text or not. */
function wallIn(html: string): Wall | null {
  try {
    return extractPage({ html, url: 'https://ledger.example/boats' }).wall;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'WALLED') return error.failure.data.wall;
    throw error;
  }
}

test.each<[Wall, string, string]>([
  [
    'captcha',
    'a check for browsers',
    page(
      '<h1>ledger.example</h1><p>Verify you are human by completing the action below.</p><script src="https://challenges.cloudflare.com/x.js"></script>',
      'Just a moment...',
    ),
  ],
  [
    'captcha',
    'a check that is all script',
    page('<script src="https://challenges.cloudflare.com/x.js"></script>', 'Just a moment...'),
  ],
  [
    'captcha',
    'a German check',
    page('<p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p><div class="h-captcha"></div>'),
  ],
  [
    'captcha',
    'unusual traffic',
    page('<p>Our systems have detected unusual traffic from your network.</p><div class="g-recaptcha"></div>'),
  ],
  [
    'captcha',
    'press and hold',
    page(
      '<p>Press &amp; Hold to confirm you are a human (and not a bot).</p><div id="px-captcha"></div>',
      'Access denied',
    ),
  ],
  [
    'consent',
    'an English dialog',
    page(
      '<p>We value your privacy. We and our 812 partners store cookies to show personalized ads.</p><button>Accept all</button><p>You may accept or reject cookies at any time.</p>',
    ),
  ],
  [
    'consent',
    'a German dialog',
    page(
      '<p>Bevor Sie fortfahren: Wir und unsere 120 Partner verwenden Cookies und ähnliche Daten.</p><p>Sie können der Werbung zustimmen oder die Cookies ablehnen.</p>',
    ),
  ],
  [
    'consent',
    'a French dialog',
    page('<p>Nous et nos 300 partenaires utilisons des cookies. Vous pouvez accepter ou refuser les cookies.</p>'),
  ],
  ['paywall', 'an article that is not free', article(`<p>${story(3)}</p>`, sold)],
  [
    'paywall',
    'a beginning and an offer',
    article(`<p>${story(3)}…</p><div class="paywall"><p>Subscribe to continue reading this article.</p></div>`),
  ],
  ['paywall', 'a German offer', article(`<p>${story(2)}</p><div class="c-paywall">Weiterlesen mit LEDGER plus</div>`)],
  [
    'paywall',
    'a French offer',
    article(
      `<p>${story(2)}</p><p id="paywall">Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.</p>`,
    ),
  ],
  [
    'paywall',
    'the end of what is free',
    article(`<p>${story(2)}</p><p>You have reached your limit of free articles.</p>`),
  ],
  [
    'sign-in',
    'a form and nothing else',
    page(
      '<h1>Ledger</h1><p>Please sign in to continue reading.</p><form action="/login"><input type="password"></form>',
    ),
  ],
  ['sign-in', 'a Spanish page', page('<p>Inicia sesión para continuar leyendo.</p><a href="/login">Entrar</a>')],
])('a wall is told from the page: %s, %s', (wall, _, html) => {
  expect(wallIn(html)).toBe(wall);
});

test.each<[string, string]>([
  ['a whole article with a cookie bar', article(`<p>${story(30)}</p><div>We use cookies. Accept all or reject.</div>`)],
  ['a short article with a cookie bar', article(`<p>${story(5)}</p><div>We use cookies. Accept all.</div>`)],
  ['a whole article that is sold to others', article(`<p>${story(30)}</p>`, sold)],
  [
    'a whole article with an offer below',
    article(`<p>${story(30)}</p><div class="paywall">Subscribe to continue reading more.</div>`),
  ],
  ['an article about paywalls', article(`<p>${story(16)} Papers ask people to subscribe to read what they wrote.</p>`)],
  ['a short article with a link to sign in', article(`<p>${story(5)}</p><a href="/login">Sign in</a>`)],
  [
    'a short article with a password field above',
    `${article(`<form><input type="password"></form><p>${story(5)}</p>`)}`,
  ],
  [
    'an article about captchas',
    article(`<p>${story(12)} Then it asked her to verify you are human, which she was.</p>`),
  ],
  [
    'a story called Just a moment',
    page(`<article><h1>Just a moment</h1><p>${story(12)}</p></article>`, 'Just a moment'),
  ],
  ['a comment form with a captcha', article(`<p>${story(20)}</p><form><div class="g-recaptcha"></div></form>`)],
  ['a free article', article(`<p>${story(5)}</p>`, sold.replace('false', 'true'))],
  [
    'an article about cookies',
    article(`<p>${story(12)} We use cookies in the kitchen, said the cook, and accept all kinds.</p>`),
  ],
  ['a newsletter box', article(`<p>${story(8)}</p><div>Subscribe to our newsletter to read more each Friday.</div>`)],
])('no wall is seen where there is none: %s', (_, html) => {
  expect(wallIn(html)).toBeNull();
});

test('a page that is nothing but a wall says so instead of having no article', () => {
  const html = page('<script src="https://challenges.cloudflare.com/x.js"></script>', 'Just a moment...');
  expect(() => extractPage({ html, name: 'boats.html' })).toThrow(
    expect.objectContaining({ failure: { code: 'WALLED', data: { name: 'boats.html', wall: 'captcha' } } }),
  );
});
