import { parsePage } from '#main/clips/extract/page-dom.ts';
import { FailureError } from '#shared/failures.ts';

/** Parts of an article that a rule may point at. */
const partNames = [
  'title',
  'author',
  'published',
  'updated',
  'section',
  'language',
  'picture',
  'canonical',
  'body',
  'strip',
] as const;
type PartName = (typeof partNames)[number];

/** Where a part stands: a CSS selector, and the attribute that has its value where its words do not. */
export interface PartRule {
  readonly part: PartName;
  readonly selector: string;
  readonly attribute?: string | undefined;
}

/** The rules of one site, in the order they are written. */
export interface ParsedSiteRules {
  readonly parts: readonly PartRule[];
  /** What the site is called. */
  readonly outlet?: string | undefined;
}

const longestText = 20_000;
const longestLine = 300;
const mostRules = 100;

/** Reads the rules for a site: one a line as `part: selector @attribute`, or `outlet: name`; `#` begins a comment. @throws BAD_RULES */
export function parseSiteRules(text: string): ParsedSiteRules {
  return readRules(text, (line, source) => {
    throw new FailureError('BAD_RULES', { line, text: source.slice(0, longestLine) });
  });
}

/** The same for a file that is in force already: a line that cannot be understood is passed over. */
export function readSiteRules(text: string): ParsedSiteRules {
  return readRules(text, () => undefined);
}

function readRules(text: string, onBadLine: (line: number, source: string) => void): ParsedSiteRules {
  const parts: PartRule[] = [];
  let outlet: string | undefined;
  for (const [i, source] of text
    .slice(0, longestText)
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const line = (i === 0 ? source.replace(/^\uFEFF/, '') : source).trim();
    if (line === '' || line.startsWith('#')) continue;
    const named = /^outlet\s*:\s*(\S.{0,99})$/i.exec(line);
    const rule = named ? undefined : partRule(line);
    if (named) outlet = named[1]?.replace(/\s+#.*$/, '');
    else if (rule && parts.length < mostRules) parts.push(rule);
    else onBadLine(i + 1, line);
  }
  return outlet === undefined ? { parts } : { parts, outlet };
}

function partRule(line: string): PartRule | undefined {
  if (line.length > longestLine) return undefined;
  // A comment stands after a space and before one: `#top` is a selector.
  const match = /^([a-z]+)\s*:\s*(\S.*)$/i.exec(line.replace(/\s#\s.*$/, ''));
  const name = match?.[1]?.toLowerCase();
  const part = partNames.find((known) => known === name || `${known}s` === name);
  const place = /^(.*?\S)(?:\s+@([a-z_][\w.:-]*))?$/i.exec(match?.[2] ?? '');
  const selector = place?.[1];
  if (!part || !selector || !isSelector(selector)) return undefined;
  const attribute = place?.[2]?.toLowerCase();
  return attribute === undefined ? { part, selector } : { part, selector, attribute };
}

const probe = parsePage('<p>A paragraph</p>');

function isSelector(selector: string): boolean {
  // One look into what an element contains for each element is bearable, one inside another is not.
  if ((selector.match(/:has\(/gi) ?? []).length > 1) return false;
  try {
    probe.querySelector(selector);
    return true;
  } catch {
    // The engine tells by throwing; what is wrong with a selector is shown as the whole line.
    return false;
  }
}
