/** What its user calls this browser, to tell it from others in the app's list. */
export function browserName(userAgent: string): string {
  const names: readonly [RegExp, string][] = [
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Vivaldi/, 'Vivaldi'],
    [/Chrom(?:e|ium)\//, 'Chrome'],
  ];
  const systems: readonly [RegExp, string][] = [
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ];
  const first = (words: readonly [RegExp, string][]) => words.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = first(systems);
  return `${first(names) ?? 'Browser'}${system ? ` on ${system}` : ''}`;
}
