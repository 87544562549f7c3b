const schemes = new Set(['http:', 'https:', 'mailto:']);

/** Only web and mail addresses become links; everything else (`javascript:`, `data:`, `file:`) stays text. */
export function isSafeUrl(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed !== undefined && schemes.has(parsed.protocol);
}

/** What someone typed as an address, made whole (`example.com` → `https://example.com/`); nothing when it is none. */
export function urlOfInput(input: string): string | undefined {
  const text = input.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  if (isSafeUrl(text)) return text;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return undefined;
  return /^[^/]+\.[^/]+/.test(text) && URL.canParse(`https://${text}`) ? `https://${text}` : undefined;
}
