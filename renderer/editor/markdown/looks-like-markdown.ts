const signs: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^ {0,3}[-*+] \S/m,
  /^ {0,3}\d{1,3}[.)] \S/m,
  /^ {0,3}> ?\S/m,
  /^ {0,3}(```|~~~)/m,
  /^\|.*\|\s*\n\|?[\s:|-]+\|/m,
  /\[[^\]\n]+\]\((https?|mailto):/,
  /(^|\s)\*\*\S[^*\n]*\S?\*\*/,
  /^\[\^[^\]\s]+\]:/m,
  /^\$\$\s*$/m,
];
const longestLooked = 200_000;

/** Whether a text was most likely written as Markdown; a wrong no costs some marks, a wrong yes would change words. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, longestLooked);
  return signs.some((sign) => sign.test(head));
}
