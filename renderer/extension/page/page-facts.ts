/** What a page says of itself in its head. A first guess for the fields of the popup, nothing more. */
export interface PageFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly outlet: string;
}

export function pageFacts(page: Document): PageFacts {
  const described = describedArticle(page);
  const meta = (...names: string[]) => names.map((name) => metaOf(page, name)).find((value) => value !== '') ?? '';
  const headline = words(page.querySelector('h1')?.textContent);
  const authors =
    described.authors.length > 0 ? described.authors : namesIn(meta('author', 'article:author', 'parsely-author'));
  return {
    title: (described.title || meta('og:title', 'twitter:title') || headline || words(page.title)).slice(0, 500),
    authors: [...new Set(authors)].slice(0, 20),
    published:
      described.published ||
      meta('article:published_time', 'og:article:published_time', 'date', 'dc.date', 'parsely-pub-date') ||
      (page.querySelector('article time[datetime]')?.getAttribute('datetime') ?? '').slice(0, 40),
    outlet: (meta('og:site_name') || described.outlet || page.location.hostname.replace(/^www\./, '')).slice(0, 100),
  };
}

const articleTypes = /(?:Article|Posting|Report|Review)$/;
const longestDescription = 200_000;

function describedArticle(page: Document): PageFacts {
  for (const script of [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const found = articleIn(parsed(script.textContent ?? ''), 0);
    if (found) {
      return {
        title: text(found.headline),
        authors: listOf(found.author).flatMap((one) => namesIn(isObject(one) ? text(one.name) : text(one))),
        published: text(found.datePublished).slice(0, 40),
        outlet: isObject(found.publisher) ? text(found.publisher.name) : '',
      };
    }
  }
  return { title: '', authors: [], published: '', outlet: '' };
}

function articleIn(value: unknown, depth: number): Record<string, unknown> | undefined {
  if (depth > 4) return undefined;
  if (Array.isArray(value)) {
    return value
      .slice(0, 50)
      .map((one) => articleIn(one, depth + 1))
      .find((one) => one !== undefined);
  }
  if (!isObject(value)) return undefined;
  if (listOf(value['@type']).some((type) => articleTypes.test(text(type)))) return value;
  return articleIn(value['@graph'], depth + 1) ?? articleIn(value.mainEntity, depth + 1);
}

function parsed(json: string): unknown {
  if (json.length > longestDescription) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    // Many a page describes itself with a comma too many.
    return undefined;
  }
}

function metaOf(page: Document, name: string): string {
  // Only the head: to look for what is not there through a page of any length takes too long.
  const found = (page.head ?? page).querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return words(found?.getAttribute('content'));
}

/** Some pages give the address of the author's page for the name. */
const namesIn = (line: string) =>
  line
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|\band\b|&)\s*/)
    .filter((name) => name !== '' && name.length <= 100 && !/^https?:/.test(name));

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? words(value) : '');
const words = (value: string | null | undefined) => (value ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);
